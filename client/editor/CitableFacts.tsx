/** What there is to know at a glance of a thing that is cited: its kind, its name, its summary, where it stands. */

import { useWorkspace } from "#client/api/workspace-context.tsx";
import { kindWord, stateWord } from "#client/editor/citable-words.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { stageWord } from "#client/editor/stage-word.ts";
import { texts } from "#client/editor/texts.ts";
import type { Citable } from "#client/editor/use-citable.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./citable.module.css";

/** Words of votes, for those who look at one. */
const registerFactsCode = later(() => import("#client/document/RegisterFacts.tsx").then((file) => file.RegisterFacts));

export function CitableFacts({ citable }: { citable: Citable }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { entry } = citable;
	const { id: workspace } = useWorkspace();
	const isVoted = entry?.kind === "vote" || entry?.kind === "decision";
	const RegisterFacts = useLater(registerFactsCode, isVoted);
	const word = stateWord(citable, t);
	const facts = [
		stageWord(entry, language),
		entry?.territory ?? "",
		entry?.unit ?? "",
		(entry?.sectors ?? []).join(", "),
	].filter((fact) => fact !== "");
	return (
		<span className={styles.facts}>
			<span className={styles.kind}>
				<CitableIcon kind={citable.kind} size={14} />
				{entry?.nature === "mechanism" ? t.mechanism : kindWord(citable.kind, t)}
				{word && <span className={styles.word}>{word}</span>}
			</span>
			<span className={styles.name}>{citable.label === "" ? t.nameless : citable.label}</span>
			{entry?.summary && <span className={styles.summary}>{entry.summary}</span>}
			{entry && isVoted && RegisterFacts && (
				<span className={styles.meta}>
					<RegisterFacts workspace={workspace} entry={entry} />
				</span>
			)}
			{facts.length > 0 && <span className={styles.meta}>{facts.join(" · ")}</span>}
		</span>
	);
}

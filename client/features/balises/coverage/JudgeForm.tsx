/** Says whether a project meets a criterion, and what that is founded on. It is written in one's own name and stays in the history. */

import { type FormEvent, useState } from "react";
import { allowedUrl } from "#shared/editor/url-rule.ts";
import { type Judgement, VERDICTS, type Verdict } from "#shared/ledger/coverage.ts";
import type { Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import { CitingTextArea } from "#client/editor/CitingArea.tsx";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import type { Sent } from "#client/document/ledger-outbox.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Coverage.module.css";

type Said = { verdict: Verdict; evidence: string; link: string | null };

type JudgeFormProps = {
	/** What stands now. */
	last: Judgement | null;
	/** Whether it is the adopted wording or a draft that is judged, in a sentence. */
	basis: string;
	send: (said: Said) => Promise<Result<Sent, Refusal>>;
};

const LONGEST = 4000;

export function JudgeForm({ last, basis, send }: JudgeFormProps) {
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const { language } = useLanguage();
	const toast = useToast();
	const [isOpen, setOpen] = useState(last === null);
	const [verdict, setVerdict] = useState<Verdict | null>(last?.verdict ?? null);
	const [evidence, setEvidence] = useState(last?.evidence ?? "");
	const [link, setLink] = useState(last?.link ?? "");
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	if (!isOpen) {
		return (
			<span>
				<Button size="small" onPress={() => setOpen(true)}>
					{t.judgeAgain}
				</Button>
			</span>
		);
	}
	const needsEvidence = verdict === "met" || verdict === "partly" || verdict === "not-applicable";
	const isMissing = needsEvidence && evidence.trim() === "";
	const address = link.trim();
	const isWrong = address !== "" && !(/^https?:\/\//i.test(address) && allowedUrl(address) === address);
	const record = async (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (verdict === null || isMissing || isWrong) return;
		setPending(true);
		const sent = await send({ verdict, evidence: evidence.trim(), link: address === "" ? null : address });
		setPending(false);
		if (!sent.ok) toast({ text: t.refused(refusalSentence(sent.error.kind, language)), tone: "danger" });
		else if (sent.value.state === "waiting") toast({ text: t.waiting });
		else if (sent.value.reply.events.length === 0) toast({ text: t.nothingNew });
		else toast({ text: t.recorded(1), tone: "ok" });
	};
	return (
		<form className={styles.form} onSubmit={(event) => void record(event)}>
			<RadioGroup
				label={t.verdict}
				value={verdict}
				onChange={setVerdict}
				options={VERDICTS.map((one) => ({ value: one, label: words[one] }))}
				{...(isAsked && verdict === null ? { error: t.verdictMissing } : {})}
			/>
			<CitingTextArea
				label={t.evidence}
				description={needsEvidence ? t.evidenceHint : t.evidenceOptional}
				value={evidence}
				onChange={setEvidence}
				maxLength={LONGEST}
				{...(isAsked && isMissing ? { error: t.evidenceMissing } : {})}
			/>
			<TextField
				label={t.link}
				description={t.linkHint}
				value={link}
				onChange={setLink}
				inputMode="url"
				maxLength={500}
				{...(isAsked && isWrong ? { error: t.linkWrong } : {})}
			/>
			<p className={styles.help}>{basis}</p>
			<span className={styles.acts}>
				<Button variant="primary" type="submit" isPending={isPending}>
					{t.record}
				</Button>
				{last && (
					<Button variant="quiet" onPress={() => setOpen(false)}>
						{t.cancel}
					</Button>
				)}
			</span>
		</form>
	);
}

/** What the « / » and « # » menus propose for what is typed so far. */

import type { Editor } from "@tiptap/core";
import { Sigma } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { CitableKind } from "#shared/domain/citable.ts";
import { type DirectoryEntry, citableLabel } from "#shared/document/directory.ts";
import type { Language } from "#shared/lib/language.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { CurrentWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryEntries, useDirectoryReady } from "#client/document/use-directory.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { insertBlockHere } from "#client/editor/insert-block.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { stateWord } from "#client/editor/citable-words.ts";
import { searchCitable } from "#client/editor/search-citable.ts";
import { filterSlashItems, slashItems } from "#client/editor/slash-items.tsx";
import { stageWord } from "#client/editor/stage-word.ts";
import { texts } from "#client/editor/texts.ts";
import { citableState } from "#client/editor/use-citable.ts";
import { countProjects } from "#shared/document/count-projects.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type Choice = {
	id: string;
	/** The title it stands under; empty for a list without groups. */
	group: string;
	icon: ReactNode;
	label: string;
	detail?: string;
	run: () => void;
	runAsCard?: () => void;
};

export function useSlashChoices(editor: Editor, query: string, signals: EditorSignals | null): Choice[] {
	const t = useTexts(texts);
	const items = useMemo(() => slashItems(t, signals), [t, signals]);
	return useMemo(
		() =>
			filterSlashItems(items, query).map((item) => ({
				id: item.id,
				group: "",
				icon: item.icon,
				label: item.label,
				run: () => item.run(editor),
			})),
		[items, query, editor],
	);
}

export function useCiteChoices(
	editor: Editor,
	query: string,
	workspace: Pick<CurrentWorkspace, "id" | "sectors">,
): { choices: Choice[]; isReady: boolean } {
	const usual = useTexts(texts);
	const late = useTexts(lateTexts);
	const t = useMemo(() => ({ ...usual, ...late }), [usual, late]);
	const { language } = useLanguage();
	const entries = useDirectoryEntries(workspace.id);
	const isReady = useDirectoryReady(workspace.id);
	const { sectors } = workspace;
	const choices = useMemo(() => {
		const found = searchCitable(entries, query);
		const groups: [CitableKind, string][] = [
			["project", t.projects],
			["indicator", t.indicators],
			["balise", t.balises],
			["recommendation", t.recommendations],
			["resource", t.resources],
			["term", t.terms],
			["cohort", t.cohorts],
			["organisation", t.organisations],
			["vote", t.votes],
			["decision", t.decisions],
		];
		const listed: Choice[] = groups.flatMap(([kind, group]) =>
			found[kind].map((entry) => citeChoice(editor, entry, group, t, language)),
		);
		const ofIndicators =
			query.trim() === "" ? [] : found.indicator.filter((entry) => !entry.archived).slice(0, MOST_VALUES);
		return [
			...listed,
			...figureChoices(editor, entries, sectors, query, t),
			...ofIndicators.map((entry) => valueChoice(editor, entry, t)),
		];
	}, [editor, entries, query, sectors, t, language]);
	return { choices, isReady };
}

type Texts = (typeof texts)["fr"] & (typeof lateTexts)["fr"];

function citeChoice(editor: Editor, entry: DirectoryEntry, group: string, t: Texts, language: Language): Choice {
	const label = citableLabel(entry);
	const citation = { kind: entry.kind, target: entry.id, label };
	const details = [
		stateWord({ state: citableState(entry) }, t) ?? "",
		entry.date ? formatFor(language).date(entry.date) : "",
		stageWord(entry, language),
		entry.territory ?? "",
		entry.unit ?? "",
	];
	return {
		id: entry.key,
		group,
		icon: <CitableIcon kind={entry.kind} size={18} />,
		label,
		detail: details.filter((detail) => detail !== "").join(" · "),
		run: () => editor.chain().focus().insertCitation(citation).run(),
		runAsCard: () => insertBlockHere(editor, { type: "citationCard", attrs: citation }),
	};
}

const MOST_SECTORS = 4;
const MOST_VALUES = 3;

/** The value of an indicator in the line, for the whole portfolio; other projects are chosen on the figure itself. */
function valueChoice(editor: Editor, entry: DirectoryEntry, t: Texts): Choice {
	const label = citableLabel(entry);
	return {
		id: `value:${entry.id}`,
		group: t.figures,
		icon: <Sigma size={18} />,
		label: t.figureOf(label),
		detail: t.figureEverywhere,
		run: () =>
			editor.chain().focus().insertFigure({ measure: "indicator", indicator: entry.id, label: entry.name }).run(),
	};
}

function figureChoices(
	editor: Editor,
	entries: readonly DirectoryEntry[],
	sectors: readonly string[],
	query: string,
	t: Texts,
): Choice[] {
	const words = foldText(query)
		.split(" ")
		.filter((word) => word !== "");
	const matches = (text: string) => {
		const known = foldText(text).split(/[\s-]+/);
		return words.every((word) => known.some((other) => other.startsWith(word)));
	};
	const figures: { label: string; only: string[] }[] = [];
	if (matches(`${t.figureAll} ${t.figureSearch}`)) figures.push({ label: t.figureAll, only: [] });
	if (words.length > 0) {
		const close = sectors
			.filter((sector) => matches(`${t.figureSector(sector)} ${t.figureSearch}`))
			.slice(0, MOST_SECTORS);
		for (const sector of close) figures.push({ label: t.figureSector(sector), only: [sector] });
	}
	return figures.map(({ label, only }) => {
		const tally = countProjects(entries, { sectors: only, stages: [] });
		const [sector] = only;
		return {
			id: `figure:${only.join()}`,
			group: t.figures,
			icon: <Sigma size={18} />,
			label,
			detail:
				sector === undefined
					? t.figureValue(tally.projects, tally.sectors)
					: t.figureSectorValue(tally.projects, sector),
			run: () => editor.chain().focus().insertFigure({ sectors: only }).run(),
		};
	});
}

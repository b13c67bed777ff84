/** The terms of glossaries over a text: marked as one writes, told when one points at them, reaches them with Alt+Entrée or touches them. */

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import type { CitableKey } from "#shared/domain/citable.ts";
import type { TermForm } from "#shared/domain/term-matching.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { areTermsShown } from "#client/document/shown-terms.ts";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { AddTermDialog } from "#client/editor/terms/AddTermDialog.tsx";
import { liveTerms, matcherOf } from "#client/editor/terms/term-forms.ts";
import { eraseTerms, type TermLook, TermPainter, wordsIn } from "#client/editor/terms/term-painter.ts";
import { TermCard } from "#client/editor/terms/TermCard.tsx";
import { texts } from "#client/editor/terms/texts.ts";
import { useOpenTerm } from "#client/editor/terms/use-open-term.ts";
import { useSpokenTerm } from "#client/editor/terms/use-spoken-term.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Terms.module.css";

type TermsLayerProps = { editor: Editor; signals: EditorSignals; canWrite: boolean };

export function TermsLayer({ editor, signals, canWrite }: TermsLayerProps) {
	const t = useTexts(texts);
	const { id: workspace, can } = useWorkspace();
	const isShown = useSyncExternalStore(areTermsShown.subscribe, areTermsShown.get);
	const entries = useDirectoryEntries(workspace);
	const documents = useDirectoryDocuments(workspace);
	const terms = useMemo(() => liveTerms(entries, documents), [entries, documents]);
	const matcher = matcherOf(terms);
	const byKey = useMemo(() => new Map<CitableKey, DirectoryEntry>(terms.map((term) => [term.key, term])), [terms]);
	const preferred = useCallback((form: TermForm) => preferredOf(form, byKey), [byKey]);

	useEffect(() => {
		if (!isShown || matcher.size === 0) return eraseTerms(editor);
		const look: TermLook = ({ kind, forms }, isStop) => {
			const use = forms[0] && preferred(forms[0]);
			return {
				class: (kind === "term" ? styles.term : styles.avoid) ?? "",
				"data-term": kind,
				...(kind === "avoid" && use ? { "aria-description": t.avoidSaid(use.name) } : {}),
				...(isStop
					? { role: "button", tabindex: "0", "aria-haspopup": "dialog" }
					: kind === "avoid"
						? { role: "mark" }
						: {}),
			};
		};
		return new TermPainter({ editor, matcher, look, hasStops: !canWrite }).follow();
	}, [editor, matcher, preferred, isShown, canWrite, t]);

	const { open, close } = useOpenTerm(editor, signals);
	useSpokenTerm(editor, preferred);
	const [asked, setAsked] = useState<{ words: string; context: string } | null>(null);
	useEffect(() => {
		if (!can("write")) return;
		return signals.on("add-term", () => setAsked(selectedWords(editor)));
	}, [editor, signals, can]);

	return (
		<>
			{open && (
				<TermCard
					key={`${open.match.forms[0]?.key} ${open.match.forms[0]?.words}`}
					editor={editor}
					signals={signals}
					canWrite={canWrite}
					open={open}
					byKey={byKey}
					preferred={preferred}
					onClose={close}
				/>
			)}
			{asked && <AddTermDialog words={asked.words} context={asked.context} onClose={() => setAsked(null)} />}
		</>
	);
}

/** What is to be written: the term itself, or for words to avoid the other one that its term names. */
function preferredOf(form: TermForm, byKey: ReadonlyMap<CitableKey, DirectoryEntry>): DirectoryEntry | null {
	const term = byKey.get(form.key) ?? null;
	if (form.kind === "term" || term === null) return term;
	const use = term.avoid?.find(({ words }) => words === form.words)?.use;
	return (use === undefined ? undefined : byKey.get(`term:${use}`)) ?? term;
}

/** The words that are selected, inside one block, and the sentence around them. */
function selectedWords(editor: Editor): { words: string; context: string } | null {
	const { $from, $to, from, to, empty } = editor.state.selection;
	if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return null;
	const block = wordsIn($from.parent);
	const start = $from.start();
	const words = block
		.slice(from - start, to - start)
		.replace(/[\s\ufffc]+/g, " ")
		.trim();
	return words === ""
		? null
		: {
				words,
				context: block
					.replace(/[\s\ufffc]+/g, " ")
					.trim()
					.slice(0, 500),
			};
}

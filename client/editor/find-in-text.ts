/** Finds words in a text, with or without their accents, and replaces them. */

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { SearchQuery } from "prosemirror-search";
import { findingKey } from "#client/editor/finding.ts";

export type Finding = { search: string; replace: string; isCaseKept: boolean; areAccentsIgnored: boolean };

/** The letters that fold to each plain one. */
const ACCENTED: Readonly<Record<string, string>> = {
	a: "aàâäáãå",
	c: "cç",
	e: "eéèêë",
	i: "iîïíì",
	n: "nñ",
	o: "oôöóòõ",
	u: "uùûüú",
	y: "yÿý",
};
const PLAIN = new Map(
	Object.entries(ACCENTED).flatMap(([plain, all]) => [...all].map((letter) => [letter, plain] as const)),
);

/** A pattern that finds the words whatever their accents; plain and typographic apostrophes and spaces count as the same. */
export function foldedPattern(search: string): string {
	return [...search.replaceAll("œ", "oe").replaceAll("æ", "ae")]
		.map((letter) => {
			const plain = PLAIN.get(letter.toLowerCase());
			if (plain !== undefined) {
				const all = ACCENTED[plain] ?? plain;
				return `[${all}${all.toUpperCase()}]`;
			}
			if (/['’]/.test(letter)) return "['’]";
			if (/\s/.test(letter)) return "[\\s\\u00a0\\u202f]";
			return letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
		})
		.join("")
		.replaceAll("[oôöóòõOÔÖÓÒÕ][eéèêëEÉÈÊË]", "(?:[oôöóòõOÔÖÓÒÕ][eéèêëEÉÈÊË]|[œŒ])");
}

export function queryOf({ search, replace, isCaseKept, areAccentsIgnored }: Finding): SearchQuery {
	return areAccentsIgnored && search !== ""
		? new SearchQuery({
				search: foldedPattern(search),
				replace: replace.replaceAll("$", "$$$$"),
				regexp: true,
				caseSensitive: isCaseKept,
			})
		: new SearchQuery({ search, replace, literal: true, caseSensitive: isCaseKept });
}

/** Shows what is found; an empty search shows nothing. */
export function showFound(editor: Editor, finding: Finding): void {
	editor.view.dispatch(editor.state.tr.setMeta(findingKey, queryOf(finding)));
}

/** Every place found, in order. */
export function found(editor: Editor): readonly { from: number; to: number }[] {
	return findingKey.getState(editor.state)?.found ?? [];
}

/** Selects the next or the previous place, from the one selected, and brings it into view. */
export function goToFound(editor: Editor, direction: 1 | -1): void {
	const all = found(editor);
	if (all.length === 0) return;
	const { from, to } = editor.state.selection;
	const next =
		direction === 1
			? (all.find((one) => one.from >= to && !(one.from === from && one.to === to)) ?? all[0])
			: (all.findLast((one) => one.to <= from) ?? all.at(-1));
	if (!next) return;
	editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, next.from, next.to)));
	const { node } = editor.view.domAtPos(next.from);
	const element = node instanceof HTMLElement ? node : node.parentElement;
	element?.scrollIntoView({ block: "center" });
}

/** Which of the found places is selected, from 1; 0 when none is. */
export function currentFound(editor: Editor): { current: number; total: number } {
	const all = found(editor);
	const { from, to } = editor.state.selection;
	return { current: all.findIndex((one) => one.from === from && one.to === to) + 1, total: all.length };
}

/** Replaces the place that is selected and goes to the next one; selects one first when none is. */
export function replaceOne(editor: Editor): void {
	const { from, to } = editor.state.selection;
	if (found(editor).some((one) => one.from === from && one.to === to)) replaceIn(editor, [{ from, to }]);
	goToFound(editor, 1);
}

/** Replaces every place found, as one step to undo; says how many there were. */
export function replaceEvery(editor: Editor): number {
	const all = found(editor);
	replaceIn(editor, all);
	return all.length;
}

function replaceIn(editor: Editor, places: readonly { from: number; to: number }[]): void {
	const { state, view } = editor;
	const query = findingKey.getState(state)?.query;
	if (!(query instanceof SearchQuery) || places.length === 0) return;
	const { tr } = state;
	// From the last one, so that the places before it stay where they are.
	for (const { from, to } of [...places].reverse()) {
		const match = query.findNext(state, from, to);
		if (!match) continue;
		for (const one of query.getReplacements(state, match).reverse()) tr.replace(one.from, one.to, one.insert);
	}
	view.dispatch(tr);
}

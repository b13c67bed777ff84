/** Changes of form said in words: « Devient un titre 2 », « le budget » : en gras. */

import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import type { Language } from "#shared/lib/language.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { Change } from "#client/proposals/mix.ts";
import { calloutNames, formNames, formTexts, marksOff, marksOn } from "#client/proposals/form-texts.ts";
import { texts } from "#client/proposals/texts.ts";
import { blocksIn } from "#client/proposals/passage-difference.ts";
import type { Marks } from "#client/proposals/word-units.ts";

/** What a block becomes. */
export function formSentence(before: BlockJson, after: BlockJson, language: Language): string {
	const t = formTexts[language];
	const isTicked = after.attrs?.checked === true;
	if (before.type === "taskItem" && after.type === "taskItem" && isTicked !== (before.attrs?.checked === true))
		return isTicked ? t.ticked : t.unticked;
	const [was, is] = [formName(before, language), formName(after, language)];
	return is === null || was === is ? t.otherForm : t.becomes(is);
}

/** What words become: in bold, without a link… */
export function marksSentence(from: Marks, to: Marks, language: Language): string {
	const t = formTexts[language];
	const on = Object.keys(to).filter((name) => !(name in from));
	const off = Object.keys(from).filter((name) => !(name in to));
	const other = Object.keys(to).filter((name) => name in from && !sameValue(from[name], to[name]));
	const address = (to.link as { href?: unknown } | undefined)?.href;
	return [
		...on.map((name) => (name === "link" ? t.otherLink(String(address)) : named(marksOn[language], name))),
		...off.map((name) => named(marksOff[language], name)),
		...other.map((name) => (name === "link" ? t.otherLink(String(address)) : t.otherForm)),
	].join(", ");
}

/** A change as one sentence, for whoever ticks the ones they take. */
export function changeSentence(change: Change, language: Language): string {
	const t = texts[language];
	const forms = formTexts[language];
	switch (change.kind) {
		case "words":
			return t.change(shown(change.removed), shown(change.added));
		case "marks":
			return forms.marked(shown(change.words), marksSentence(change.from, change.to, language));
		case "form":
			return forms.marked(shown(wordsOfBlocks([change.after])), formSentence(change.before, change.after, language));
		case "blocks": {
			const [removed, added] = [change.gone, change.come].map((blocks) => shown(said(blocks, language)));
			const [old, now] = [change.gone[0], change.come[0]];
			if (removed !== added || !old || !now) return t.change(removed ?? "", added ?? "");
			return forms.marked(added ?? "", reshapedSentence(old, now, language));
		}
	}
}

/** What a block becomes that another one takes the place of; « Change de place » when it is the same. */
export function reshapedSentence(old: BlockJson, now: BlockJson, language: Language): string {
	const isSame = old.type === now.type && wordsOfBlocks([old]) === wordsOfBlocks([now]);
	return isSame && sameValue(old, now) ? formTexts[language].moved : formSentence(old, now, language);
}

/** What a block says, or else what it is. */
export function said(blocks: readonly BlockJson[], language: Language): string {
	return blocks
		.map((block) => lineOf(block) || (formName(block, language) ?? ""))
		.filter((words) => words !== "")
		.join("\n");
}

/** A row of a table is one line. */
function lineOf(block: BlockJson): string {
	if (block.type === "table") return blocksIn(block).map(lineOf).join("\n");
	if (block.type !== "tableRow") return wordsOfBlocks([block]);
	const cells = blocksIn(block).map((cell) => wordsOfBlocks([cell]));
	return cells.every((words) => words === "") ? "" : cells.join(" | ");
}

function formName({ type, attrs }: BlockJson, language: Language): string | null {
	if (type === "heading") return formTexts[language].heading(Number(attrs?.level ?? 1));
	if (type === "callout") return named(calloutNames[language], String(attrs?.tone ?? "info"));
	const names: Readonly<Record<string, string>> = formNames[language];
	return names[type] ?? null;
}

function named(names: Readonly<Record<string, string>>, name: string): string {
	return names[name] ?? name;
}

/** On one line. */
function shown(words: string): string {
	return words.trim().replace(/\s+/g, (spaces) => (spaces.includes("\n") ? " ↵ " : spaces));
}

/** The small signs by which a line of a report is known: a numbered recommendation, the number of a page, a line of a table of contents, a label. */

import type { ReportParagraph } from "#shared/domain/report.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** How a line announces a recommendation. `word`: « Recommandation 12 : »; `letter`: « R12. »; `bare`: « 12. ». */
export type Mark = { form: "word" | "letter" | "bare"; number: string; rest: string };

const NUMBER = String.raw`(?:n[o°º]\.?\s*|#\s*)?(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)`;
/** What may stand between a number and the words: « : », « – », « . », « ) », « .– »… */
const END = String.raw`(?:\s*(?:[.):]\s*)?(?:[:–—-]|\.)\s*|\s*[.):]\s*)`;
const WORD = new RegExp(
	String.raw`^[«"“(\[]?\s*(?:recommand?ation|recommendation|recomm?\.|rec\.)\s*(?:R\s?)?${NUMBER}(?:${END}|\s*$|\s+(?=\p{L}|[«"“(]))`,
	"iu",
);
const LETTER = new RegExp(String.raw`^[(\[]?(?:R|REC)[\s.-]?${NUMBER}[)\]]?(?:${END}|\s*$|\s+(?=\p{Lu}|[«"“]))`, "u");
const BARE = /^[(]?(\d{1,3}(?:\.\d{1,3}){0,3})(?:\s*[.)](?:\s*[–—-])?|\s+[–—-]|(?<=\.\d{1,3}))\s+(?=\S)/u;

/** What a paragraph announces; null for most. */
export function markOf({ text, label }: Pick<ReportParagraph, "text" | "label">): Mark | null {
	const isCounted = /\d/.test(label);
	const said = isCounted ? `${label} ${text}` : text;
	for (const [form, pattern] of [
		["word", WORD],
		["letter", LETTER],
		["bare", BARE],
	] as const) {
		const found = pattern.exec(said);
		const number = found?.[1];
		if (!found || number === undefined) continue;
		return { form, number, rest: said.slice(found[0].length).trim() };
	}
	return null;
}

/** The parts of a number, to be put in order. */
export function partsOf(number: string): number[] {
	return number.split(".").map((part) => Number.parseInt(part, 10));
}

/** « 12 », « – 12 – », « Page 12 », « 12 / 40 », « p. 12 de 40 », « iv ». */
export function isPageNumber(text: string): boolean {
	return /^(?:[-–—|\s]*(?:p(?:age)?\.?\s*)?\d{1,4}(?:\s*(?:\/|de|sur|of)\s*\d{1,4})?[-–—|\s]*|[ivxlc]{1,6})$/iu.test(
		text.trim(),
	);
}

/** A line that ends with leaders or a tab, then the number of a page. Only its end is looked at, whatever its length. */
export function isContentsLine({ kind, text }: ReportParagraph): boolean {
	return (
		kind === "contents" ||
		/(?:\.{3}|…|(?:\. ){2}\.|_{3}|\t)\s{0,9}(?:\d{1,4}|[ivxlc]{1,6})$/iu.test(text.slice(-80).trimEnd())
	);
}

const CONTENTS =
	/^(?:table des matieres|sommaire|contents|table of contents|liste des recommandations|list of recommendations)$/;

export function isContentsTitle(text: string): boolean {
	return CONTENTS.test(foldText(text).replace(/(?<![\s:.])[\s:.]+$/, ""));
}

/** What follows a label: the discussion, the wording as it was, or the new one. */
export type Label = { role: "discussion" | "recommendation" | "wording"; rest: string };

const LABELS: readonly [role: Label["role"], words: string][] = [
	[
		"wording",
		"nouvelle formulation|formulation proposee|reformulation|formulation revisee|proposition de reformulation|new wording|proposed wording|revised wording|reworded recommendation",
	],
	[
		"recommendation",
		"formulation d origine|formulation originale|formulation initiale|enonce|texte de la recommandation|original wording|statement",
	],
	[
		"discussion",
		"discussions?|commentaires?|echanges|justification|explications?|notes de discussion|points de discussion|pourquoi|comments?|rationale|explanation|background|notes",
	],
];
const LABEL_WORDS = LABELS.map(([role, words]) => [role, new RegExp(`^(?:${words})$`)] as const);

/** « Discussion », « Discussion : le comité… », « Nouvelle formulation – … »; null for most. */
export function labelOf(text: string): Label | null {
	const found = /^([^:–—]{4,40}?)\s*(?:[:–—](.*))?$/su.exec(text);
	const name = found?.[1];
	if (name === undefined) return null;
	const folded = foldText(name).replace(/(?<![\s.])[\s.]+$/, "");
	const role = LABEL_WORDS.find(([, words]) => words.test(folded))?.[0];
	return role === undefined ? null : { role, rest: (found?.[2] ?? "").trim() };
}

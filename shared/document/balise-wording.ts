/** The exact wording of a balise, as somebody reads it and as a group adopts it. */

import type * as Y from "yjs";
import { type AskedOf, baliseTable, criteriaOf, criterionTable, type Level } from "#shared/document/balise-set.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

export type BaliseWording = {
	readonly name: string;
	readonly level: Level;
	/** The words of each text, a line a block. */
	readonly statement: string;
	readonly why: string;
	readonly criteria: readonly { readonly id: string; readonly text: string; readonly asks: AskedOf }[];
};

/** As the document says it now; null when there is no such balise, or it is put away. */
export function baliseWording(doc: Y.Doc, id: string): BaliseWording | null {
	const balise = baliseTable(doc).get(id);
	if (!balise || balise.archived) return null;
	const words = (part: "statement" | "why") => plainText(richText(doc, recordTextName(part, id))).trim();
	return {
		name: balise.name,
		level: balise.level,
		statement: words("statement"),
		why: words("why"),
		criteria: criteriaOf(criterionTable(doc), id).map((one) => ({ id: one.id, text: one.text, asks: one.asks })),
	};
}

/** To notice that a wording is another one: its short name counts too, blanks do not. */
export function wordingFingerprint({ name, level, statement, why, criteria }: BaliseWording): string {
	const parts = [name, level, statement, why, ...criteria.flatMap(({ text, asks }) => [asks, text])];
	return textFingerprint(parts.map((part) => part.trim()).join("\u0000"));
}

export type ChangedPart = {
	readonly part: "statement" | "why" | "criterion";
	readonly before: string;
	readonly after: string;
};

/** What another wording says otherwise, part by part: a criterion that came or went has nothing on one side. */
export function changedParts(before: BaliseWording, after: BaliseWording): ChangedPart[] {
	const ids = [...new Set([...before.criteria, ...after.criteria].map(({ id }) => id))];
	const textOf = ({ criteria }: BaliseWording, id: string) => criteria.find((one) => one.id === id)?.text ?? "";
	const parts: ChangedPart[] = [
		{ part: "statement", before: before.statement, after: after.statement },
		{ part: "why", before: before.why, after: after.why },
		...ids.map((id) => ({ part: "criterion" as const, before: textOf(before, id), after: textOf(after, id) })),
	];
	return parts
		.filter((one) => one.before !== one.after)
		.map(({ part, before, after }) => ({ part, before: citedWords(before), after: citedWords(after) }));
}

/** All the words of a document as plain text, to be copied elsewhere when the document cannot keep them. */

import * as Y from "yjs";
import { CARD_ORIGINS } from "#shared/document/card-origins.ts";
import { plainText, richTexts } from "#shared/document/rich-text.ts";

/** Paragraphs of the rich texts, then the words of the records, one line each. Empty when there is nothing. */
export function documentWords(doc: Y.Doc): string {
	const parts: string[] = [];
	for (const { fragment } of richTexts(doc)) {
		const lines = fragment.toArray().map((child) => plainText(child as Y.XmlElement | Y.XmlText));
		parts.push(lines.filter((line) => line.trim() !== "").join("\n\n"));
	}
	const records = new Map<string, string[]>();
	for (const [name, type] of [...doc.share] as [string, Y.AbstractType<unknown>][]) {
		// What nobody has opened yet has no kind of its own.
		const isMap = type instanceof Y.Map || (isUnopened(type) && type._map.size > 0);
		if (!isMap || name === CARD_ORIGINS) continue;
		for (const [key, value] of doc.getMap(name).entries()) {
			const words = wordsOf(value, name.endsWith(".cells") ? (key.split("/")[1] ?? "") : "");
			const record = key.split("/")[0] ?? key;
			if (words.length > 0) records.set(record, [...(records.get(record) ?? []), ...words]);
		}
	}
	for (const words of records.values()) parts.push(words.join(" · "));
	return parts.filter((part) => part !== "").join("\n\n");
}

function isUnopened(type: Y.AbstractType<unknown>): boolean {
	return type.constructor === Y.AbstractType;
}

const SILENT = new Set(["order", "archived", "example", "id", "balise", "schema"]);

function wordsOf(value: unknown, field: string): string[] {
	if (SILENT.has(field)) return [];
	if (typeof value === "string") return value.trim() === "" ? [] : [value];
	if (typeof value === "number") return [String(value)];
	if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, ""));
	if (typeof value === "object" && value !== null) {
		return Object.entries(value).flatMap(([key, item]) => wordsOf(item, key));
	}
	return [];
}

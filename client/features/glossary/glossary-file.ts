/** A glossary as a table for spreadsheets: one line a term, in alphabetical order. */

import type * as Y from "yjs";
import { avoidedOf, compareWords, sensesOf, termTable } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";
import { texts } from "#client/features/glossary/texts.ts";

/** Archived terms are left out. */
export function glossaryCsv(doc: Y.Doc, language: Language): string {
	const t = texts[language];
	const head = [t.name, t.english, t.variants, t.definition, t.senses, t.avoid, t.source, t.status];
	const colon = language === "fr" ? "\u00a0: " : ": ";
	const lines = (all: readonly string[]) => all.join("\n");
	const rows = termTable(doc)
		.list()
		.filter(({ archived }) => !archived)
		.sort((a, b) => compareWords(a.name, b.name))
		.map((term) => [
			term.name,
			term.english,
			lines(term.variants),
			plainText(richText(doc, recordTextName("definition", term.id))).trim(),
			lines(sensesOf(term).map(({ sector, sense }) => `${sector}${colon}${sense}`)),
			lines(avoidedOf(term).map(({ words, why }) => (why === "" ? words : `${words} (${why})`))),
			term.source,
			termStatusWords[language][term.status],
		]);
	return csvText([head, ...rows], language);
}

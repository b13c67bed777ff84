/** How the terms of a workspace's glossaries are written, and one matcher for every text of the page. */

import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import { type TermForm, TermMatcher } from "#shared/domain/term-matching.ts";

/** The terms that are marked in texts: neither put away, nor in a glossary that is. */
export function liveTerms(
	entries: readonly DirectoryEntry[],
	documents: readonly DirectoryDocument[],
): readonly DirectoryEntry[] {
	const terms = entries.filter((entry) => entry.kind === "term" && !entry.archived && entry.name !== "");
	if (terms.length === 0) return terms;
	const open = new Set<string | null>(documents.flatMap(({ id, archived }) => (archived ? [] : id)));
	return terms.filter(({ document }) => open.has(document));
}

export function termForms(terms: readonly DirectoryEntry[]): TermForm[] {
	return terms.flatMap(({ key, name, variants = [], avoid = [] }) => [
		...[name, ...variants].map((words): TermForm => ({ words, kind: "term", key })),
		...avoid.map(({ words }): TermForm => ({ words, kind: "avoid", key })),
	]);
}

let last: { terms: readonly DirectoryEntry[]; matcher: TermMatcher } | null = null;

/** The same matcher as long as the terms are the same. */
export function matcherOf(terms: readonly DirectoryEntry[]): TermMatcher {
	const isSame = last?.terms.length === terms.length && terms.every((term, index) => term === last?.terms[index]);
	if (last === null || !isSame) last = { terms, matcher: new TermMatcher(termForms(terms)) };
	return last.matcher;
}

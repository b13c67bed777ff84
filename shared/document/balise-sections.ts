/** The balises of a set in their sections. */

import type * as Y from "yjs";
import { type Balise, type BaliseSection, baliseTable, sectionTable } from "#shared/document/balise-set.ts";
import { leaveSection, placeInSection, sectionGroups, stepInSections } from "#shared/document/record-sections.ts";
import type { RecordId } from "#shared/lib/ids.ts";

export type BaliseGroup = { readonly section: BaliseSection | null; readonly balises: readonly Balise[] };

/** First those that stand in none, then each section with its own. */
export function baliseGroups(sections: readonly BaliseSection[], balises: readonly Balise[]): BaliseGroup[] {
	return sectionGroups(sections, balises).map(({ section, records }) => ({ section, balises: records }));
}

/** Moves a balise one step among its neighbours; past the first or the last of its section, into the one beside. False at an end. */
export function stepBalise(doc: Y.Doc, groups: readonly BaliseGroup[], id: RecordId, by: -1 | 1): boolean {
	const inSections = groups.map(({ section, balises }) => ({ section, records: balises }));
	return stepInSections(baliseTable(doc), inSections, id, by);
}

/** Puts a balise in a section (empty: in none), before another one or at the end. */
export function placeBalise(doc: Y.Doc, id: RecordId, section: string, before: string | null): void {
	placeInSection(baliseTable(doc), id, section, before);
}

/** Takes a section away; its balises stay, in none. */
export function removeSection(doc: Y.Doc, section: RecordId): void {
	leaveSection(baliseTable(doc), sectionTable(doc), section);
}

/** The balises of a set in their sections, in order: first those that stand in none, then each section with its own. */

import type * as Y from "yjs";
import { type Balise, type BaliseSection, baliseTable, sectionTable } from "#shared/document/balise-set.ts";
import type { RecordId } from "#shared/lib/ids.ts";

export type BaliseGroup = { readonly section: BaliseSection | null; readonly balises: readonly Balise[] };

/** Every section that is not put away has its group, empty or not; a section that is gone keeps nobody. */
export function baliseGroups(sections: readonly BaliseSection[], balises: readonly Balise[]): BaliseGroup[] {
	const live = sections.filter(({ archived }) => !archived);
	const known = new Set(live.map(({ id }) => id as string));
	const loose = balises.filter(({ section }) => !known.has(section));
	return [
		...(loose.length > 0 || live.length === 0 ? [{ section: null, balises: loose }] : []),
		...live.map((section) => ({ section, balises: balises.filter((one) => one.section === section.id) })),
	];
}

/** Moves a balise one step among its neighbours; past the first or the last of its section, into the one beside. False at an end. */
export function stepBalise(doc: Y.Doc, groups: readonly BaliseGroup[], id: RecordId, by: -1 | 1): boolean {
	const table = baliseTable(doc);
	const at = groups.findIndex(({ balises }) => balises.some((one) => one.id === id));
	const group = groups[at];
	if (!group) return false;
	const place = group.balises.findIndex((one) => one.id === id);
	const neighbour = group.balises[place + by];
	if (neighbour) {
		const after = by === 1 ? neighbour : group.balises[place - 2];
		// Before the first of a section is after whatever comes before it in the whole set.
		doc.transact(() => table.move(id, after?.id ?? before(table.list(), neighbour.id)));
		return true;
	}
	const beside = groups[at + by];
	if (!beside) return false;
	doc.transact(() => {
		table.set(id, "section", beside.section?.id ?? "");
		const edge = by === 1 ? beside.balises[0] : beside.balises.at(-1);
		if (edge) table.move(id, by === 1 ? before(table.list(), edge.id) : edge.id);
	});
	return true;
}

/** The record that stands just before another one in the whole set. */
function before(list: readonly Balise[], id: RecordId): RecordId | null {
	return list[list.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

/** Takes a section away; its balises stay, in none. */
export function removeSection(doc: Y.Doc, section: RecordId): void {
	doc.transact(() => {
		const balises = baliseTable(doc);
		for (const balise of balises.list()) if (balise.section === section) balises.set(balise.id, "section", "");
		sectionTable(doc).setArchived(section, true);
	});
}

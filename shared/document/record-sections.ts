/** The records of a set in its sections, in order: first those that stand in none, then each section with its own. */

import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";

type InSection = { section: string };
type Section = RecordOf<{ name: string }>;

export type SectionGroup<Record, Of = Section> = { readonly section: Of | null; readonly records: readonly Record[] };

/** Every section that is not put away has its group, empty or not; a section that is gone keeps nobody. */
export function sectionGroups<Record extends RecordOf<InSection>>(
	sections: readonly Section[],
	records: readonly Record[],
): SectionGroup<Record>[] {
	const live = sections.filter(({ archived }) => !archived);
	const known = new Set(live.map(({ id }) => id as string));
	const loose = records.filter(({ section }) => !known.has(section));
	return [
		...(loose.length > 0 || live.length === 0 ? [{ section: null, records: loose }] : []),
		...live.map((section) => ({ section, records: records.filter((one) => one.section === section.id) })),
	];
}

/** Moves a record one step among its neighbours; past the first or the last of its section, into the one beside. False at an end. */
export function stepInSections<Values extends InSection>(
	table: RecordTable<Values>,
	groups: readonly SectionGroup<RecordOf<Values>>[],
	id: RecordId,
	by: -1 | 1,
): boolean {
	const at = groups.findIndex(({ records }) => records.some((one) => one.id === id));
	const group = groups[at];
	if (!group) return false;
	const place = group.records.findIndex((one) => one.id === id);
	const neighbour = group.records[place + by];
	if (neighbour) {
		const after = by === 1 ? neighbour : group.records[place - 2];
		// Before the first of a section is after whatever comes before it in the whole set.
		table.doc.transact(() => table.move(id, after?.id ?? before(table, neighbour.id)));
		return true;
	}
	const beside = groups[at + by];
	if (!beside) return false;
	table.doc.transact(() => {
		table.update(id, { section: beside.section?.id ?? "" } as Partial<Values>);
		const edge = by === 1 ? beside.records[0] : beside.records.at(-1);
		if (edge) table.move(id, by === 1 ? before(table, edge.id) : edge.id);
	});
	return true;
}

/** Puts a record in a section, before another one or at the end: what taking it there with the pointer does. */
export function placeInSection<Values extends InSection>(
	table: RecordTable<Values>,
	id: RecordId,
	section: string,
	beforeId: string | null,
): void {
	const others = table.list().filter((one) => one.id !== id);
	const next = others.findIndex((one) => one.id === beforeId);
	const last = others.findLast((one) => one.section === section && !one.archived);
	const after = next >= 0 ? (others[next - 1]?.id ?? null) : last?.id;
	table.doc.transact(() => {
		table.update(id, { section } as Partial<Values>);
		if (after !== undefined) table.move(id, after);
	});
}

/** The record that stands just before another one in the whole set. */
function before<Values extends object>(table: RecordTable<Values>, id: RecordId): RecordId | null {
	const list = table.list();
	return list[list.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

/** Takes a section away; its records stay, in none. */
export function leaveSection<Values extends InSection>(
	table: RecordTable<Values>,
	sections: RecordTable<{ name: string }>,
	section: RecordId,
): void {
	table.doc.transact(() => {
		for (const one of table.list())
			if (one.section === section) table.update(one.id, { section: "" } as Partial<Values>);
		sections.setArchived(section, true);
	});
}

/** Who else is in which cell. A row whose people did not change gets the same list, so it is not drawn again. */

import { useMemo, useRef } from "react";
import { sameValue } from "#shared/lib/same-value.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { type Person, usePeople } from "#client/document/use-people.ts";

export type PersonInCell = { id: string; name: string; colour: number; column: string };

export type CellPeople = {
	of: (record: string) => readonly PersonInCell[];
	/** The name of whoever is in a cell. */
	nameIn: (record: string, column: string) => string | null;
};

const NOBODY: readonly PersonInCell[] = [];

export function useCellPeople(room: OpenRoom): CellPeople {
	const people = usePeople(room);
	const before = useRef<ReadonlyMap<string, readonly PersonInCell[]>>(new Map());
	return useMemo(() => {
		const byRecord = groupByRecord(people);
		for (const [record, list] of byRecord) {
			const known = before.current.get(record);
			if (known && sameValue(known, list)) byRecord.set(record, known);
		}
		before.current = byRecord;
		const of = (record: string) => byRecord.get(record) ?? NOBODY;
		return { of, nameIn: (record, column) => of(record).find((one) => one.column === column)?.name ?? null };
	}, [people]);
}

function groupByRecord(people: readonly Person[]): Map<string, readonly PersonInCell[]> {
	const byRecord = new Map<string, PersonInCell[]>();
	for (const { id, name, colour, where, isMe } of people) {
		if (isMe || !where?.field) continue;
		const list = byRecord.get(where.record) ?? [];
		list.push({ id, name, colour, column: where.field });
		byRecord.set(where.record, list);
	}
	return byRecord;
}

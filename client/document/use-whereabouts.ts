/** Tells others which record or cell one is in, and tells where they are. */

import { useCallback, useEffect, useMemo } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { type Person, usePeople, type Whereabouts } from "#client/document/use-people.ts";

const FIELD = "cell";

/** Says where one is; nowhere once the component has left. */
export function useTellWhere(room: OpenRoom): (where: Whereabouts | null) => void {
	const { awareness } = room;
	const tell = useCallback((where: Whereabouts | null) => awareness.setLocalStateField(FIELD, where), [awareness]);
	useEffect(() => () => awareness.setLocalStateField(FIELD, null), [awareness]);
	return tell;
}

export type OthersAt = {
	/** The others in a cell of a record. */
	cell: (record: string, field: string) => readonly Person[];
	/** The others anywhere in a record. */
	record: (record: string) => readonly Person[];
};

const NOBODY: readonly Person[] = [];

export function useOthersAt(room: OpenRoom): OthersAt {
	const people = usePeople(room);
	return useMemo(() => {
		const cells = new Map<string, Person[]>();
		const records = new Map<string, Person[]>();
		for (const person of people) {
			if (person.isMe || !person.where) continue;
			const { record, field } = person.where;
			records.set(record, [...(records.get(record) ?? []), person]);
			if (field === undefined) continue;
			const key = `${record}/${field}`;
			cells.set(key, [...(cells.get(key) ?? []), person]);
		}
		return {
			cell: (record, field) => cells.get(`${record}/${field}`) ?? NOBODY,
			record: (record) => records.get(record) ?? NOBODY,
		};
	}, [people]);
}

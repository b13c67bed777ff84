/** The records of a live table, as React reads them: one notice for each transaction, and unchanged records stay the same objects. */

import { useCallback, useSyncExternalStore } from "react";
import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { RecordView } from "#client/document/record-view.ts";

const views = new WeakMap<object, unknown>();

/** The view that every component reading this table shares. */
export function viewOf<Values extends object>(table: RecordTable<Values>): RecordView<Values> {
	let view = views.get(table) as RecordView<Values> | undefined;
	if (!view) {
		view = new RecordView(table);
		views.set(table, view);
	}
	return view;
}

/** Every record of a table in order, archived ones included. */
export function useRecords<Values extends object>(table: RecordTable<Values>): readonly RecordOf<Values>[] {
	const view = viewOf(table);
	return useSyncExternalStore(view.subscribe, view.list);
}

/** One record, or null. Draws again only when that record changes. */
export function useRecord<Values extends object>(
	table: RecordTable<Values>,
	id: string | null,
): RecordOf<Values> | null {
	const view = viewOf(table);
	const read = useCallback(() => (id === null ? null : view.get(id)), [view, id]);
	return useSyncExternalStore(view.subscribe, read);
}

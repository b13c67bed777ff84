/** A ledger of the portfolio as screens read it: what was said of a project that was merged is said of the one it became. */

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { projectTable } from "#shared/document/portfolio.ts";
import { NO_SURVIVORS, type Survivors, survivorsOf } from "#shared/document/survivor.ts";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { Stream } from "#shared/ledger/stream.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { type Ledger, useLedger } from "#client/document/use-ledger.ts";
import { viewOf } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";

/** `join`: how its state is read once projects were merged (of-survivors.ts); a plain function. Memos on what is in `state` depend on `head` and on `state`. */
export function useJoinedLedger<State, Command, Body>(
	room: OpenRoom,
	stream: Stream<State, Command, Body>,
	join: (state: State, survivors: Survivors) => State,
): Ledger<State, Command> {
	const ledger = useLedger(room, stream);
	const survivors = useSurvivors(room);
	const { state, head } = ledger;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const joined = useMemo(() => join(state, survivors), [join, state, head, survivors]);
	return useMemo(() => (joined === ledger.state ? ledger : { ...ledger, state: joined }), [ledger, joined]);
}

/** Where merged projects lead now: the same map until a project is merged or separated. Nothing in a room that has no projects. */
export function useSurvivors(room: OpenRoom): Survivors {
	const table = useTable(room, projectTable);
	const isPortfolio = parseRoomName(room.name)?.place === "portfolio";
	const store = isPortfolio ? survivorsStore(table) : NOWHERE;
	return useSyncExternalStore(store.subscribe, store.get);
}

const NOWHERE: Store<Survivors> = { get: () => NO_SURVIVORS, subscribe: () => () => undefined };

const stores = new WeakMap<Y.Doc, Store<Survivors>>();

function survivorsStore(table: ReturnType<typeof projectTable>): Store<Survivors> {
	const known = stores.get(table.doc);
	if (known) return known;
	const view = viewOf(table);
	let read: readonly unknown[] | null = null;
	let survivors = NO_SURVIVORS;
	const store: Store<Survivors> = {
		get: () => {
			const list = view.list();
			if (list !== read) {
				read = list;
				const next = survivorsOf(list);
				if (!sameValue([...next], [...survivors])) survivors = next;
			}
			return survivors;
		},
		subscribe: view.subscribe,
	};
	stores.set(table.doc, store);
	return store;
}

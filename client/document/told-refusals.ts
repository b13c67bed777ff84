/** Which part of the page tells what was refused: the first that shows the ledger it was given to, and the frame where none does. Each is told once. */

import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { Cell } from "#client/document/cell.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";

type Teller = Record<string, never>;

const tellers = new Cell<ReadonlyMap<string, Teller>>(new Map());

/** Those of them that the part that asks has to tell. */
export function useToldHere(refused: readonly KeptCommand[]): readonly KeptCommand[] {
	const [self] = useState((): Teller => ({}));
	const told = useSyncExternalStore(tellers.subscribe, tellers.get);
	// Before anything is drawn: the frame must not tell it in between.
	// biome-ignore lint/correctness/useExhaustiveDependencies: what another part told is free once that part is gone
	useLayoutEffect(() => {
		const keys = new Set(refused.map(({ key }) => key));
		change((next) => {
			for (const [key, teller] of next) if (teller === self && !keys.has(key)) next.delete(key);
			for (const key of keys) if (!next.has(key)) next.set(key, self);
		});
	}, [refused, self, told]);
	useEffect(
		() => () =>
			change((next) => {
				for (const [key, teller] of next) if (teller === self) next.delete(key);
			}),
		[self],
	);
	return refused.filter(({ key }) => told.get(key) === self);
}

/** Those of them that no part of the page tells. */
export function useToldNowhere(refused: readonly KeptCommand[]): readonly KeptCommand[] {
	const told = useSyncExternalStore(tellers.subscribe, tellers.get);
	return refused.filter(({ key }) => !told.has(key));
}

function change(act: (next: Map<string, Teller>) => void): void {
	const before = tellers.get();
	const next = new Map(before);
	act(next);
	const isSame = next.size === before.size && [...next].every(([key, teller]) => before.get(key) === teller);
	if (!isSame) tellers.set(next);
}

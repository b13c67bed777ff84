/** The ledgers in memory, on the disk of the memory log: what tests slow, fill and damage there happens here too. */

import type { LedgerAppend, LedgerName, LedgerPage, LedgerRow, LedgerStore } from "#server/store/ledger-store.ts";

type MemoryLedger = { name: LedgerName; rows: LedgerRow[]; damaged: Set<number>; boxes: Map<string, Uint8Array> };

export type MemoryLedgerStore = LedgerStore & {
	/** Makes a row other than what was written, or right again. */
	damage(ledger: LedgerName, seq: number): void;
	mend(ledger: LedgerName): void;
	/** For each damaged row of a workspace. */
	damagedRows(workspace: string): { ledger: LedgerName; seq: number }[];
};

/** `write` waits for the disk, and rejects when it refuses. */
export function createMemoryLedgerStore(write: () => Promise<void>): MemoryLedgerStore {
	const ledgers = new Map<string, MemoryLedger>();
	const ledgerOf = (name: LedgerName): MemoryLedger => {
		const path = `${name.room}/${name.stream}`;
		let ledger = ledgers.get(path);
		if (!ledger) {
			ledger = { name: { room: name.room, stream: name.stream }, rows: [], damaged: new Set(), boxes: new Map() };
			ledgers.set(path, ledger);
		}
		return ledger;
	};
	const of = (workspace: string) => [...ledgers.values()].filter(({ name }) => name.room.startsWith(`${workspace}/`));
	const follows = (name: LedgerName, { after, member, key }: LedgerAppend) => {
		const { rows } = ledgerOf(name);
		return rows.length === after && (key === null || !rows.some((row) => row.member === member && row.key === key));
	};
	/** Answers where the ledger ends then. */
	const put = (name: LedgerName, { member, key, time, bodies, purges = [], box }: LedgerAppend): number => {
		const { rows, boxes } = ledgerOf(name);
		for (const seq of purges) {
			const row = rows[seq - 1];
			if (row) rows[seq - 1] = { ...row, body: null };
		}
		for (const body of bodies) rows.push({ seq: rows.length + 1, time, member, key, body });
		if (box?.bytes) boxes.set(box.name, box.bytes);
		else if (box) boxes.delete(box.name);
		return rows.length;
	};

	return {
		async read(name, after, limit = Number.MAX_SAFE_INTEGER): Promise<LedgerPage> {
			await new Promise<void>((resolve) => setImmediate(resolve));
			const { rows, damaged } = ledgerOf(name);
			const head = rows.length;
			const page = rows.slice(after, after + limit);
			const hit = page.findIndex((row) => damaged.has(row.seq));
			return hit < 0
				? { rows: page, head, damagedAt: null }
				: { rows: page.slice(0, hit), head, damagedAt: page[hit]?.seq ?? null };
		},
		async append(name, events) {
			await write();
			const { beside } = events;
			if (!follows(name, events) || (beside && !follows(beside.ledger, beside.events))) return "moved";
			if (beside) put(beside.ledger, beside.events);
			return { head: put(name, events) };
		},
		async list(workspace) {
			return of(workspace)
				.filter(({ rows }) => rows.length > 0)
				.map(({ name }) => name)
				.sort((a, b) => (`${a.room} ${a.stream}` < `${b.room} ${b.stream}` ? -1 : 1));
		},
		box: async (name, box) => ledgerOf(name).boxes.get(box) ?? null,
		boxNames: async () => [...ledgers.values()].flatMap(({ boxes }) => [...boxes.keys()]),
		damage(name, seq) {
			ledgerOf(name).damaged.add(seq);
		},
		mend(name) {
			ledgerOf(name).damaged.clear();
		},
		damagedRows: (workspace) =>
			of(workspace).flatMap(({ name, damaged }) => [...damaged].map((seq) => ({ ledger: name, seq }))),
	};
}

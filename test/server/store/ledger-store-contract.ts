/** What every store of ledgers must do, whatever it is made of. Run on each implementation. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LedgerAppend, LedgerName, LedgerStore } from "#server/store/ledger-store.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

const ANA = newId<MemberId>();
const BO = newId<MemberId>();

/** What one command adds after a number. */
export function said(after: number, bodies: readonly string[], more: Partial<LedgerAppend> = {}): LedgerAppend {
	return { after, member: ANA, key: newId(), time: 1_000, bodies, ...more };
}

type Open = () => Promise<{ ledgers: LedgerStore; close(): Promise<void> }>;

/** Runs the contract on stores made by `open`. */
export function ledgerStoreContract(name: string, open: Open): void {
	describe(`a store of ledgers ${name}`, () => {
		let store: LedgerStore;
		let close: () => Promise<void>;
		let workspace: WorkspaceId;
		let ledger: LedgerName;
		beforeEach(async () => {
			const opened = await open();
			store = opened.ledgers;
			close = () => opened.close();
			workspace = newId<WorkspaceId>();
			ledger = { room: roomName(workspace, "portfolio"), stream: "guestbook" };
		});
		afterEach(() => close());

		test("[R200] an unknown ledger is empty, and stays unknown", async () => {
			expect(await store.read(ledger, 0)).toEqual({ rows: [], head: 0, damagedAt: null });
			expect(await store.read(ledger, 7)).toEqual({ rows: [], head: 0, damagedAt: null });
			expect(await store.list(workspace)).toEqual([]);
		});

		test("[R200] events come back in order, with who, when and what, ledger by ledger", async () => {
			expect(await store.append(ledger, said(0, ['{"a":1}', '{"é":"œ"}'], { key: "k1" }))).toEqual({ head: 2 });
			expect(await store.append(ledger, said(2, ["null"], { member: null, key: null, time: 5 }))).toEqual({ head: 3 });
			const other = { ...ledger, stream: "other" };
			expect(await store.append(other, said(0, ["0"], { key: "k1" }))).toEqual({ head: 1 });
			expect(await store.read(ledger, 0)).toEqual({
				rows: [
					{ seq: 1, time: 1_000, member: ANA, key: "k1", body: '{"a":1}' },
					{ seq: 2, time: 1_000, member: ANA, key: "k1", body: '{"é":"œ"}' },
					{ seq: 3, time: 5, member: null, key: null, body: "null" },
				],
				head: 3,
				damagedAt: null,
			});
			expect(await store.list(workspace)).toEqual([ledger, other]);
			expect(await store.list(newId<WorkspaceId>())).toEqual([]);
		});

		test("[R200] a page stops where it is asked to, and the last one says so", async () => {
			await store.append(ledger, said(0, ["1", "2", "3", "4", "5"]));
			expect((await store.read(ledger, 1, 2)).rows.map(({ seq }) => seq)).toEqual([2, 3]);
			expect(await store.read(ledger, 3, 2)).toMatchObject({
				rows: [{ seq: 4 }, { seq: 5 }],
				head: 5,
				damagedAt: null,
			});
			expect(await store.read(ledger, 5, 2)).toEqual({ rows: [], head: 5, damagedAt: null });
		});

		test("[R201] what was decided on another state than the last is not kept", async () => {
			await store.append(ledger, said(0, ["1"]));
			expect(await store.append(ledger, said(0, ["2"]))).toBe("moved");
			expect(await store.append(ledger, said(2, ["3"]))).toBe("moved");
			const outcomes = await Promise.all(["4", "5", "6"].map((body) => store.append(ledger, said(1, [body]))));
			expect(outcomes).toEqual([{ head: 2 }, "moved", "moved"]);
			expect((await store.read(ledger, 0)).rows.map(({ body }) => body)).toEqual(["1", "4"]);
		});

		test("[R202] a key of a member is kept once in a ledger; it is another one for somebody else", async () => {
			await store.append(ledger, said(0, ["1"], { key: "k" }));
			expect(await store.append(ledger, said(1, ["1"], { key: "k" }))).toBe("moved");
			expect(await store.append(ledger, said(1, ["1"], { key: "k", member: BO }))).toEqual({ head: 2 });
		});

		test("[R383] what a command purges has no words any more, and stays in its place; only what came before it goes", async () => {
			await store.append(ledger, said(0, ["1", "2", "3"]));
			expect(await store.append(ledger, said(3, ["4"], { purges: [2, 4, 99] }))).toEqual({ head: 4 });
			const page = await store.read(ledger, 0);
			expect(page.rows.map(({ body }) => body)).toEqual(["1", null, "3", "4"]);
			expect(page).toMatchObject({ head: 4, damagedAt: null });
			expect(await store.append(ledger, said(4, ["5"]))).toEqual({ head: 5 });
			expect((await store.read(ledger, 1, 2)).damagedAt).toBeNull();
		});

		test("[R423] a box changes with the events of a command or not at all, and is replaced whole", async () => {
			const bytes = (value: number) => new Uint8Array([value, value]);
			expect(await store.box(ledger, "urne")).toBeNull();
			await store.append(ledger, said(0, ["1"], { key: "k1", box: { name: "urne", bytes: bytes(1) } }));
			await store.append({ ...ledger, stream: "other" }, said(0, ["1"], { box: { name: "autre", bytes: bytes(9) } }));
			const late = said(0, ["2"], { box: { name: "urne", bytes: bytes(2) } });
			expect(await store.append(ledger, late)).toBe("moved");
			expect(await store.append(ledger, said(1, ["2"], { key: "k1", box: { name: "urne", bytes: null } }))).toBe(
				"moved",
			);
			expect([...((await store.box(ledger, "urne")) ?? [])]).toEqual([1, 1]);
			await store.append(ledger, said(1, ["2"], { box: { name: "urne", bytes: bytes(3) } }));
			expect([...((await store.box(ledger, "urne")) ?? [])]).toEqual([3, 3]);
			expect((await store.boxNames()).sort()).toEqual(["autre", "urne"]);
			await store.append(ledger, said(2, ["3"], { box: { name: "urne", bytes: null } }));
			expect(await store.box(ledger, "urne")).toBeNull();
			expect(await store.boxNames()).toEqual(["autre"]);
		});

		test("[R994] what another ledger keeps in the same write is kept with it, or neither is", async () => {
			const other = { ...ledger, stream: "other" };
			const bodies = async (name: LedgerName) => (await store.read(name, 0)).rows.map(({ body }) => body);
			const beside = (after: number, body: string, key: string | null = null) => ({
				beside: { ledger: other, events: said(after, [body], { key }) },
			});
			expect(await store.append(ledger, said(0, ["1"], { key: "k1", ...beside(0, "a") }))).toEqual({ head: 1 });
			expect(await store.append(ledger, said(1, ["2"], beside(0, "b")))).toBe("moved");
			expect(await store.append(ledger, said(0, ["2"], beside(1, "b")))).toBe("moved");
			expect(await store.append(ledger, said(1, ["2"], { key: "k1", ...beside(1, "b") }))).toBe("moved");
			await store.append(other, said(1, ["c"], { key: "k2" }));
			expect(await store.append(ledger, said(1, ["2"], beside(2, "d", "k2")))).toBe("moved");
			expect([await bodies(ledger), await bodies(other)]).toEqual([["1"], ["a", "c"]]);
			expect(await store.append(ledger, said(1, ["2"], beside(2, "d")))).toEqual({ head: 2 });
			expect(await store.append(other, said(3, ["e"]))).toEqual({ head: 4 });
			for (const name of [ledger, other]) expect((await store.read(name, 0)).damagedAt).toBeNull();
			expect([await bodies(ledger), await bodies(other)]).toEqual([
				["1", "2"],
				["a", "c", "d", "e"],
			]);
		});

		test("[R200] a quote, an apostrophe, a NUL and an emoji are kept as they are", async () => {
			const body = JSON.stringify({ text: "l’« arbre » '\"; DROP TABLE ledgers; -- \u0000 🌳" });
			await store.append(ledger, said(0, [body]));
			expect((await store.read(ledger, 0)).rows[0]?.body).toBe(body);
		});
	});
}

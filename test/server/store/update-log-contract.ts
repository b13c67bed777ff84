/** What every update log must do, whatever it is made of. Run on each implementation. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import type { LoggedUpdate, UpdateLog } from "#server/store/update-log.ts";
import { roomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

const ANA = newId<MemberId>();

/** A document that remembers each change as the log would receive it. */
export function recordedDocument(): { doc: Y.Doc; rows: LoggedUpdate[] } {
	const doc = new Y.Doc();
	const rows: LoggedUpdate[] = [];
	doc.on("update", (bytes: Uint8Array) => rows.push({ member: ANA, time: 1_000, bytes }));
	return { doc, rows };
}

/** Runs the contract on logs made by `open`. */
export function updateLogContract(name: string, open: () => Promise<UpdateLog>): void {
	describe(`an update log ${name}`, () => {
		let log: UpdateLog;
		let workspace: WorkspaceId;
		let room: RoomName;
		beforeEach(async () => {
			log = await open();
			workspace = newId<WorkspaceId>();
			room = roomName(workspace, "portfolio");
		});
		afterEach(() => log.close());

		const textOf = async (): Promise<string> =>
			replay((await log.load(room)).updates)
				.getText("t")
				.toString();

		test("[R114] a log has an epoch", () => {
			expect(log.epoch).toMatch(/^[0-9a-z]{26}$/);
		});

		test("[R30] an unknown room is empty, and stays unknown", async () => {
			expect(await log.load(room)).toMatchObject({ seq: 0, updates: [], damaged: [] });
			expect(await log.lastSeq(room)).toBe(0);
			expect(await log.rooms(workspace)).toEqual([]);
		});

		test("[R30] changes come back in the order they were stored, room by room", async () => {
			const { doc, rows } = recordedDocument();
			for (const word of ["un ", "deux ", "trois"]) doc.getText("t").insert(doc.getText("t").length, word);
			expect(await log.append(room, rows.slice(0, 1))).toBe(1);
			expect(await log.append(room, rows.slice(1))).toBe(3);
			await log.append(roomName(workspace, "directory"), rows.slice(0, 1));
			expect(await textOf()).toBe("un deux trois");
			expect(await log.lastSeq(room)).toBe(3);
			expect(await log.rooms(workspace)).toEqual([roomName(workspace, "directory"), room]);
		});

		test("[R143] a moment that is kept stays as it was, once, with its reason", async () => {
			const { doc, rows } = recordedDocument();
			doc.getText("t").insert(0, "avant");
			doc.getText("t").delete(0, 5);
			doc.getText("t").insert(0, "après");
			await log.append(room, rows);
			const point = { seq: 1, time: 5_000, member: ANA, reason: "mass-deletion" } as const;
			await log.keepPoint(room, point);
			await log.keepPoint(room, { ...point, time: 9_000 });
			expect(await log.points(room)).toEqual([point]);
			const then = await log.stateAt(room, 1);
			expect(then && replay([then]).getText("t").toString()).toBe("avant");
			expect(await log.stateAt(room, 9)).toBeNull();
			expect(await log.points(roomName(workspace, "directory"))).toEqual([]);
		});

		test("[R31] two appends at once keep their order", async () => {
			const { doc, rows } = recordedDocument();
			for (let round = 0; round < 50; round++) doc.getText("t").insert(round, String(round % 10));
			const seqs = await Promise.all(rows.map((row) => log.append(room, [row])));
			expect(seqs).toEqual(rows.map((_row, index) => index + 1));
			expect(await textOf()).toBe(doc.getText("t").toString());
		});

		test("[R32] a client id belongs to the first member who brought it", async () => {
			const { doc, rows } = recordedDocument();
			doc.getText("t").insert(0, "a");
			const bytes = rows[0]?.bytes ?? new Uint8Array();
			await log.append(room, [{ member: ANA, time: 1, bytes, claims: [{ client: 4_294_967_295, member: ANA }] }]);
			await log.append(room, [{ member: null, time: 2, bytes, claims: [{ client: 7, member: null }] }]);
			await log.append(room, [{ member: null, time: 3, bytes, claims: [{ client: 4_294_967_295, member: null }] }]);
			expect((await log.load(room)).owners).toEqual(
				new Map([
					[4_294_967_295, ANA],
					[7, null],
				]),
			);
		});

		test("[R33] history says who sent each change and when", async () => {
			const { doc, rows } = recordedDocument();
			doc.getText("t").insert(0, "a");
			doc.getText("t").insert(1, "b");
			await log.append(room, rows);
			expect((await log.history(room, 1, 10)).map(({ seq, member, time }) => ({ seq, member, time }))).toEqual([
				{ seq: 2, member: ANA, time: 1_000 },
			]);
		});

		test("[R458] what each member changed since a row and a moment is counted, without its bytes", async () => {
			const { doc, rows } = recordedDocument();
			for (const word of ["a", "b", "c"]) doc.getText("t").insert(0, word);
			await log.append(room, rows);
			expect(await log.authorsSince(room, 1, 0)).toEqual([{ member: ANA, changes: 2, lastAt: 1_000 }]);
			expect(await log.authorsSince(room, 0, 1_000)).toEqual([]);
			expect(await log.authorsSince(`${workspace}/elsewhere` as RoomName, 0, 0)).toEqual([]);
		});

		test("[R34] a snapshot replaces the rows it sums up when loading, and the rows stay", async () => {
			const { doc, rows } = recordedDocument();
			for (let round = 0; round < 20; round++) doc.getText("t").insert(0, "mot ");
			doc.getText("t").delete(0, 4);
			await log.append(room, rows);
			expect(await log.compact(room, rows.length, documentDigest(doc))).toMatchObject({ done: true });
			doc.getText("t").insert(0, "fin ");
			await log.append(room, rows.slice(-1));
			const loaded = await log.load(room);
			expect(loaded).toMatchObject({ snapshotSeq: rows.length - 1, seq: rows.length });
			expect(loaded.updates).toHaveLength(2);
			expect(await textOf()).toBe(doc.getText("t").toString());
			expect(await log.history(room, 0, 100)).toHaveLength(rows.length);
		});

		test("[R35] a replay that differs from the live document is never kept", async () => {
			const { doc, rows } = recordedDocument();
			doc.getText("t").insert(0, "bonjour");
			await log.append(room, rows);
			doc.getText("t").insert(7, " monde");
			expect(await log.compact(room, 1, documentDigest(doc))).toEqual({ done: false, reason: "different-content" });
			expect((await log.load(room)).snapshotSeq).toBe(0);
		});

		test("[R35] bold, moved and overwritten things replay to the same content", async () => {
			const { doc, rows } = recordedDocument();
			const peer = new Y.Doc();
			doc.on("update", (bytes: Uint8Array) => Y.applyUpdate(peer, bytes));
			peer.on("update", (bytes: Uint8Array) => Y.applyUpdate(doc, bytes));
			const text = new Y.XmlText("un texte en gras");
			doc.getXmlFragment("f").insert(0, [new Y.XmlElement("paragraph")]);
			(doc.getXmlFragment("f").get(0) as Y.XmlElement).insert(0, [text]);
			for (let round = 0; round < 8; round++) {
				text.format(round, 4, { bold: true });
				text.delete(round, 1);
				text.format(0, 3, { bold: null });
				peer.getMap("m").set("clé", { round, list: [1, "deux", null, true] });
			}
			await log.append(room, rows);
			const digest = documentDigest(replay(rows.map((row) => row.bytes)));
			expect(await log.compact(room, rows.length, digest)).toMatchObject({ done: true });
		});

		test("[R232] a room begun anew is empty, keeps its old rows, and goes on after them", async () => {
			const { doc, rows } = recordedDocument();
			doc.getText("t").insert(0, "ancien");
			await log.append(room, rows);
			await log.startOver(room, 3, 0);
			expect(await log.load(room)).toMatchObject({ damaged: [], damagedSnapshots: [] });
			expect(await textOf()).toBe("");
			const fresh = recordedDocument();
			fresh.doc.getText("t").insert(0, "nouveau");
			await log.append(room, fresh.rows);
			expect(await textOf()).toBe("nouveau");
			expect((await log.history(room, 0, 10))[0]?.bytes).toEqual(rows[0]?.bytes);
		});

		test("a probe leaves nothing behind", async () => {
			await log.probe();
			expect(await log.rooms(workspace)).toEqual([]);
		});
	});
}

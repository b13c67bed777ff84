/** What every update log must do, whatever it is made of. Run on each implementation. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import type { LoggedUpdate, UpdateLog } from "#server/store/update-log.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { roomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

const ANA = newId<MemberId>();
const BO = newId<MemberId>();

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

		test("[R430] every moment can be read again, after any number of snapshots", async () => {
			const { doc, rows } = recordedDocument();
			const said: string[] = [""];
			for (let word = 1; word <= 60; word += 1) {
				if (word % 7 === 0) doc.getText("t").delete(0, 3);
				else doc.getText("t").insert(0, `mot ${word} `);
				said.push(doc.getText("t").toString());
				await log.append(room, rows.slice(-1));
				if (word % 10 === 0) expect(await log.compact(room, word, documentDigest(doc))).toMatchObject({ done: true });
			}
			expect(await log.history(room, 0, 100)).toHaveLength(60);
			for (const seq of [1, 7, 10, 29, 30, 31, 59, 60]) {
				const then = await log.stateAt(room, seq);
				expect(then && replay([then]).getText("t").toString(), `at ${seq}`).toBe(said[seq]);
			}
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

		/** Rows of a framework: who wrote what, when. */
		const story = async (acts: readonly { by: MemberId; at: string; does: (text: Y.XmlFragment) => void }[]) => {
			const doc = new Y.Doc();
			const clients = new Map<MemberId, number>();
			for (const { by, at, does } of acts) {
				const isFirst = !clients.has(by);
				doc.clientID = clients.get(by) ?? clients.size + 1;
				clients.set(by, doc.clientID);
				const rows: Uint8Array[] = [];
				const note = (bytes: Uint8Array) => rows.push(bytes);
				doc.on("update", note);
				doc.transact(() => does(richText(doc, frameworkTextName())));
				doc.off("update", note);
				const claims = isFirst ? [{ client: doc.clientID, member: by }] : [];
				await log.append(
					room,
					rows.map((bytes) => ({ member: by, time: Date.parse(at), bytes, claims })),
				);
			}
		};
		const wordsOf = (text: Y.XmlFragment, place: number) => (text.get(place) as Y.XmlElement).get(0) as Y.XmlText;

		test("[R434] a pause of ten minutes or another day begins a new moment, in the zone of whoever reads", async () => {
			const says = (by: MemberId, at: string) => ({
				by,
				at,
				does: (text: Y.XmlFragment) => writeBlocks(text, [{ paragraph: "mot" }]),
			});
			await story([
				says(ANA, "2026-11-02T14:00:00Z"),
				says(BO, "2026-11-02T14:09:00Z"),
				says(ANA, "2026-11-02T14:19:00Z"),
				says(ANA, "2026-11-02T14:29:01Z"),
				says(BO, "2026-11-03T04:55:00Z"),
				says(BO, "2026-11-03T05:01:00Z"),
			]);
			const asked = { room, before: null, limit: 10, zone: "America/Toronto" };
			const page = await log.past.moments(asked);
			expect(page.moments.map(({ from, seq, hands }) => [from, seq, hands.map((hand) => hand.changes)])).toEqual([
				[5, 6, [1]],
				[4, 5, [1]],
				[3, 4, [1]],
				[0, 3, [2, 1]],
			]);
			expect(page.moments[3]?.hands.map(({ member, added }) => [member, added])).toEqual([
				[ANA, 6],
				[BO, 3],
			]);
			expect(page).toMatchObject({ before: null, head: 6, isCut: false });
			// In London, the two changes around midnight in Québec are of one day.
			expect((await log.past.moments({ ...asked, zone: "Europe/London" })).moments).toHaveLength(3);
			const first = await log.past.moments({ ...asked, limit: 2 });
			expect(first.moments.map(({ seq }) => seq)).toEqual([6, 5]);
			const next = await log.past.moments({ ...asked, before: first.before, limit: 2 });
			expect(next.moments.map(({ seq }) => seq)).toEqual([4, 3]);
			expect(next.before).toBeNull();
		});

		test("[R434] asked again as a room goes on, history says what it would say if it were asked for the first time", async () => {
			const says = (by: MemberId, minute: number) => ({
				by,
				at: new Date(Date.UTC(2026, 10, 2, 14, minute)).toISOString(),
				does: (text: Y.XmlFragment) => writeBlocks(text, [{ paragraph: "mot" }]),
			});
			const asked = { room, before: null, zone: "UTC" };
			await story([says(ANA, 0), says(ANA, 5)]);
			expect((await log.past.moments({ ...asked, limit: 2 })).moments.map(({ seq }) => seq)).toEqual([2]);
			await story([says(BO, 9), says(BO, 30), says(ANA, 50), says(BO, 55)]);
			for (const limit of [2, 10]) {
				const again = await log.past.moments({ ...asked, limit });
				expect(again).toEqual(await log.past.moments({ ...asked, limit, zone: "Etc/UTC" }));
				expect(again.moments[0]?.hands.map(({ changes }) => changes)).toEqual([1, 1]);
			}
			const first = await log.past.moments({ ...asked, limit: 2 });
			expect(first.moments.map(({ from, seq }) => [from, seq])).toEqual([
				[4, 6],
				[3, 4],
			]);
			const next = await log.past.moments({ ...asked, before: first.before, limit: 2 });
			expect(next.moments.map(({ from, seq }) => [from, seq])).toEqual([[0, 3]]);
		});

		test("[R541] what each member wrote between two times is added up, and goes on from there as a room does", async () => {
			const says = (by: MemberId, at: string) => ({
				by,
				at,
				does: (text: Y.XmlFragment) => writeBlocks(text, [{ paragraph: "mot" }]),
			});
			const [from, to] = [Date.parse("2026-11-02T05:00:00Z"), Date.parse("2026-11-03T05:00:00Z")];
			const written = async () => {
				const found = await log.past.written({ room, from, to });
				return new Map(found.map(({ member, added }) => [member, added]));
			};
			expect(await written()).toEqual(new Map());
			await story([says(ANA, "2026-11-02T04:59:00Z"), says(ANA, "2026-11-02T05:00:00Z")]);
			expect(await written()).toEqual(new Map([[ANA, 3]]));
			await story([says(BO, "2026-11-03T04:59:00Z"), says(ANA, "2026-11-03T05:00:00Z")]);
			expect(await written()).toEqual(
				new Map([
					[ANA, 3],
					[BO, 3],
				]),
			);
		});

		test("[R434] a moment has steps: what somebody else did after a while, and what was there before a passage went", async () => {
			const at = (seconds: number) => new Date(Date.UTC(2026, 10, 2, 14) + seconds * 1_000).toISOString();
			const writes = (text: Y.XmlFragment) => writeBlocks(text, [{ paragraph: "Une phrase assez longue." }]);
			await story([
				{ by: ANA, at: at(0), does: writes },
				{ by: ANA, at: at(5), does: writes },
				{ by: BO, at: at(8), does: (text) => text.delete(1, 1) },
				{ by: BO, at: at(40), does: writes },
				{ by: ANA, at: at(50), does: writes },
				{ by: ANA, at: at(150), does: writes },
			]);
			const page = await log.past.moments({ room, before: null, limit: 10, zone: "UTC" });
			expect(page.moments).toHaveLength(1);
			const steps = await log.past.steps({ room, from: 0, seq: 6, limit: 10 });
			expect(steps.map(({ from, seq, hands }) => [from, seq, hands.map(({ member }) => member)])).toEqual([
				[5, 6, [ANA]],
				[4, 5, [ANA]],
				[2, 4, [BO]],
				[0, 2, [ANA]],
			]);
			expect(await log.past.steps({ room, from: 2, seq: 4, limit: 1 })).toHaveLength(1);
		});

		test("[R920] [R433] two moments are compared with the hands that the log knows: who wrote, and who removed", async () => {
			const time = "2026-11-02T14:00:00Z";
			await story([
				{
					by: ANA,
					at: time,
					does: (text) => writeBlocks(text, [{ paragraph: "Un texte d’Ana." }, { paragraph: "Adieu." }]),
				},
				{ by: BO, at: time, does: (text) => wordsOf(text, 0).insert(8, " et de Bo") },
				{ by: BO, at: time, does: (text) => text.delete(1, 1) },
				{ by: ANA, at: time, does: (text) => wordsOf(text, 0).delete(0, 3) },
			]);
			const between = await log.past.difference({ room, seq: 4, against: 1, language: "fr" });
			expect(between?.passages.map(({ change, by }) => [change, by])).toEqual([
				["changed", [ANA, BO]],
				["removed", [BO]],
			]);
			expect(between?.passages[0]?.pieces.map(({ kind, text, by }) => [kind, text, by])).toEqual([
				["removed", "Un ", ANA],
				["same", "texte", undefined],
				["added", " et de Bo", BO],
				["same", " d’Ana.", undefined],
			]);
			const alone = await log.past.difference({ room, seq: 2, against: null, language: "fr" });
			expect(alone?.passages.map(({ change }) => change)).toEqual(["same", "same"]);
			const fromNothing = await log.past.difference({ room, seq: 1, against: 0, language: "fr" });
			expect(fromNothing?.passages.map(({ change, by }) => [change, by])).toEqual([
				["added", [ANA]],
				["added", [ANA]],
			]);
			expect(await log.past.difference({ room, seq: 9, against: null, language: "fr" })).toBeNull();
			expect(await log.past.stateAt(room, 9)).toBeNull();
			const lost = await log.past.lost({ room, from: 2, to: 3 });
			expect(lost?.total).toBeGreaterThan(lost?.gone ?? 0);
			expect(lost?.gone).toBeGreaterThan(0);
			expect(await log.past.lost({ room, from: 4, to: 4 })).toMatchObject({ gone: 0 });
			expect(await log.past.lost({ room, from: 1, to: 9 })).toBeNull();
		});

		test("[R601] a passage is told step by step: written, changed by another hand, moved, taken away and put back", async () => {
			const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 14, minutes)).toISOString();
			const named = (text: Y.XmlFragment) => {
				writeBlocks(text, [{ paragraph: "Autre passage." }, { paragraph: "Un texte d’Ana." }]);
				(text.get(1) as Y.XmlElement).setAttribute("id", "b1");
			};
			const put = (text: Y.XmlFragment, place: number, words: string) => {
				const block = new Y.XmlElement("paragraph");
				block.setAttribute("id", "b1");
				block.insert(0, [new Y.XmlText(words)]);
				text.insert(place, [block]);
			};
			await story([
				{ by: ANA, at: at(0), does: named },
				{ by: ANA, at: at(3), does: (text) => wordsOf(text, 0).insert(0, "Un ") },
				{ by: BO, at: at(5), does: (text) => wordsOf(text, 1).insert(8, " et de Bo") },
				{ by: ANA, at: at(5), does: (text) => wordsOf(text, 0).insert(0, "Là, ") },
				{ by: BO, at: at(9), does: (text) => text.delete(1, 1) },
				{ by: ANA, at: at(20), does: (text) => put(text, 0, "Un texte revenu.") },
				// An editor names a block after it was written.
				{ by: ANA, at: at(40), does: (text) => (text.get(1) as Y.XmlElement).setAttribute("id", "b2") },
				{ by: BO, at: at(45), does: (text) => wordsOf(text, 1).insert(0, "Encore ") },
			]);
			const film = await log.past.passage({ room, text: frameworkTextName(), block: "b1", language: "fr" });
			expect(film).toMatchObject({ head: 8, isCut: false });
			expect(film?.steps.map(({ seq, hands, passage }) => [seq, hands, passage.change])).toEqual([
				[1, [ANA], "added"],
				[3, [BO], "changed"],
				[5, [BO], "removed"],
				[6, [ANA], "added"],
			]);
			expect(film?.steps[1]?.passage.pieces).toEqual([
				{ kind: "same", text: "Un texte " },
				{ kind: "added", text: "et de Bo ", by: BO },
				{ kind: "same", text: "d’Ana." },
			]);
			const late = await log.past.passage({ room, text: frameworkTextName(), block: "b2", language: "fr" });
			expect(late?.steps.map(({ seq, passage }) => [seq, passage.change])).toEqual([
				[7, "added"],
				[8, "changed"],
			]);
			const short = { room, text: frameworkTextName(), block: "b1", language: "fr", mostRows: 6 } as const;
			const cut = await log.past.passage(short);
			expect(cut?.isCut).toBe(true);
			expect(cut?.steps.map(({ seq }) => seq)).toEqual([3, 5, 6]);
			const none = { room, text: frameworkTextName(), block: "b9", language: "fr" } as const;
			expect(await log.past.passage(none)).toBeNull();
		});

		test("[R885] a passage that comes back with the words it had is told by who had written it and who brought it back", async () => {
			const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 14, minutes)).toISOString();
			const put = (text: Y.XmlFragment) => {
				const block = new Y.XmlElement("paragraph");
				block.setAttribute("id", "b1");
				block.insert(0, [new Y.XmlText("Un texte.")]);
				text.insert(0, [block]);
			};
			const comment = (text: Y.XmlFragment) =>
				((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 2, { "thread--1": { thread: "t1" } });
			await story([
				{ by: ANA, at: at(0), does: put },
				{ by: BO, at: at(10), does: comment },
				{ by: BO, at: at(20), does: (text) => text.delete(0, 1) },
				{ by: BO, at: at(40), does: put },
			]);
			const film = await log.past.passage({ room, text: frameworkTextName(), block: "b1", language: "fr" });
			// That words were commented changes nothing of them.
			expect(film?.steps.map(({ seq, passage }) => [seq, passage.change, passage.by, passage.restoredBy])).toEqual([
				[1, "added", [ANA], undefined],
				[3, "removed", [BO], undefined],
				[4, "added", [ANA], [BO]],
			]);
			const compared = await log.past.difference({ room, seq: 4, against: 3, language: "fr" });
			expect(compared?.passages).toMatchObject([{ change: "added", by: [ANA], restoredBy: [BO] }]);
		});

		test("a probe leaves nothing behind", async () => {
			await log.probe();
			expect(await log.rooms(workspace)).toEqual([]);
		});
	});
}

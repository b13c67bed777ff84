/** Many people, one document, and everything that goes wrong at once, over the real server: real sockets, real disk, restarts, compaction. In the end all must hold the same content, and so must the log. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type Random, randomFrom } from "#test/support/random.ts";
import { socketPeer, startSmallServer } from "#test/support/small-server.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";

/** Seeds that failed once stay here, with what they had found. */
const KEPT_SEEDS: readonly number[] = [];
const FRESH_SEEDS = Number(process.env.CONVERGENCE_SEEDS ?? 50);
const FIRST_SEED = Number(process.env.CONVERGENCE_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 5;
const STEPS = 60;

const WORDS = ["cadre", "balise", "palier", "milieu", "mesure", "échelle", " ", "\n", "🙂"];

/** One change somebody makes to the text, the table of records or the rich text. */
function change(doc: Y.Doc, random: Random): void {
	const text = doc.getText("text");
	const rich = doc.getXmlFragment("rich");
	const at = between(text, random.below(text.length + 1));
	const length = between(text, Math.min(at + random.below(12), text.length)) - at;
	switch (random.below(9)) {
		case 0:
		case 1:
		case 2:
			return text.insert(at, random.pick(WORDS));
		case 3:
			return text.delete(at, length);
		case 4:
			return text.format(at, length, random.pick([{ bold: true }, { bold: null }, { lien: "a" }]));
		case 5:
			doc.getMap("records").set(`r${random.below(5)}`, { value: random.below(1_000), list: [random.pick(WORDS)] });
			return;
		case 6:
			return doc.getMap("records").delete(`r${random.below(5)}`);
		case 7: {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText(random.pick(WORDS))]);
			return rich.insert(random.below(rich.length + 1), [paragraph]);
		}
		default:
			return changeParagraph(rich, random);
	}
}

/** A place between two characters, never inside one: Yjs turns both halves of a cut emoji into « � », on some screens and not on others. Editors do not cut there. */
function between(text: Y.Text, at: number): number {
	const plain = text.toDelta().reduce((whole: string, part: { insert: string }) => whole + part.insert, "");
	return /[\uDC00-\uDFFF]/.test(plain.charAt(at)) ? at + 1 : at;
}

function changeParagraph(rich: Y.XmlFragment, random: Random): void {
	if (rich.length === 0) return;
	const place = random.below(rich.length);
	if (random.chance(0.2)) return rich.delete(place, 1);
	const words = (rich.get(place) as Y.XmlElement).get(0);
	if (!(words instanceof Y.XmlText)) return;
	const at = between(words, random.below(words.length + 1));
	words.insert(at, random.pick(WORDS));
	words.format(0, at, random.chance(0.5) ? { bold: true } : { bold: null, italic: true });
}

async function run(seed: number): Promise<void> {
	const random = randomFrom(seed);
	const folder = await mkdtemp(join(tmpdir(), "palier-convergence-"));
	const limits = { compactRows: 15, idleMs: 30, gatherMs: random.pick([0, 2, 10]) };
	let server = await startSmallServer({ folder, limits });
	const room = roomName(newId<WorkspaceId>(), "portfolio");
	const peers = Array.from({ length: 2 + random.below(4) }, (_, index) =>
		socketPeer(`P${index}`, () => server.url, room),
	);
	const everyone = (fact: (peer: SyncPeer) => boolean, name: string) =>
		until(() => peers.every(fact), `seed ${seed}: ${name}`, { timeoutMs: 20_000 });
	const back = () => {
		for (const peer of peers) if (!peer.isOnline) peer.returns();
	};
	try {
		for (const peer of peers) peer.returns();
		for (let step = 0; step < STEPS; step++) {
			const peer = random.pick(peers);
			const event = random.below(100);
			if (event < 80) change(peer.doc, random);
			else if (event < 88) peer.goesOffline();
			else if (event < 95) peer.isOnline || peer.returns();
			else if (event < 98) await server.rooms.edit(room, null, (doc) => change(doc, random));
			else {
				await server.close();
				server = await startSmallServer({ folder, limits });
			}
			if (random.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, random.below(6)));
		}
		await until(
			() => {
				back();
				return peers.every((peer) => peer.isSynced && peer.persisted === peer.sent);
			},
			`seed ${seed}: everybody is back and saved`,
			{ timeoutMs: 20_000, everyMs: 20 },
		);
		const live = () => server.rooms.read(room, documentDigest);
		const settled = async () => {
			const digest = await live();
			return peers.every((peer) => documentDigest(peer.doc) === digest);
		};
		await until(settled, `seed ${seed}: everybody holds the same content`, { timeoutMs: 20_000, everyMs: 20 });
		const newcomer = socketPeer("Nouvelle", () => server.url, room).returns();
		await newcomer.isIn();
		const contents = [...peers, newcomer].map(({ doc }) => content(doc));
		expect(new Set(contents).size, `seed ${seed}: contents ${contents.join("\n")}`).toBe(1);
		await everyone((peer) => peer.doc.store.pendingStructs === null, "nothing waits");
		newcomer.goesOffline();
		for (const peer of peers) peer.goesOffline();
		const digest = await live();
		await server.close();
		server = await startSmallServer({ folder, limits });
		const rows = await server.log.history(room, 0, 1_000_000);
		expect(documentDigest(replay(rows.map((row) => row.bytes))), `seed ${seed}: every row replayed`).toBe(digest);
		expect(documentDigest(replay((await server.log.load(room)).updates)), `seed ${seed}: snapshot and tail`).toBe(
			digest,
		);
	} finally {
		for (const peer of peers) peer.goesOffline();
		await server.close();
		await rm(folder, { recursive: true });
	}
}

/** What people see, in words. */
function content(doc: Y.Doc): string {
	const text = JSON.stringify(doc.getText("text").toDelta());
	const records = JSON.stringify(Object.entries(doc.getMap("records").toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)));
	return `${text} ${records} ${doc.getXmlFragment("rich").toString()}`;
}

describe(`convergence, from seed ${FIRST_SEED}`, () => {
	const seeds = [...KEPT_SEEDS, ...Array.from({ length: FRESH_SEEDS }, (_, index) => FIRST_SEED + index)];
	for (let start = 0; start < seeds.length; start += AT_ONCE) {
		const group = seeds.slice(start, start + AT_ONCE);
		test(`[R45] after any mishap everybody holds what the log holds: seeds ${group.join(", ")}`, async () => {
			await Promise.all(group.map(run));
		}, 60_000);
	}
});

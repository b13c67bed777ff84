/** Many people, one document, and everything that goes wrong at once, over the real server: frames lost, doubled and out of order, roles that change, restarts, kill -9, compaction. In the end all must hold the same content, and so must the log. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type Random, randomFrom } from "#test/support/random.ts";
import { type Roughness, roughly } from "#test/support/rough-wire.ts";
import { openWire, type SmallServer, socketPeer, startSmallServer } from "#test/support/small-server.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";

/** Seeds that failed once stay here, with what they had found. */
const KEPT_SEEDS: readonly number[] = [];
const FRESH_SEEDS = Number(process.env.CONVERGENCE_SEEDS ?? 50);
const FIRST_SEED = Number(process.env.CONVERGENCE_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 5;
const STEPS = 60;
/** One run in so many has its server in a process of its own, killed with -9. */
const KILLED_EVERY = 5;
const PROGRAM = new URL("../support/small-server-process.ts", import.meta.url).pathname;

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

/** Somebody of the crowd. Whoever lost the right to write comes back with an empty screen: what was refused is on no other. */
type Somebody = { name: string; member: MemberId; peer: SyncPeer };

/** The server of a run: in this process, or in one of its own that can be killed. */
type Host = {
	url: string;
	/** Null where the server cannot be reached but by its port. */
	server: SmallServer | null;
	/** In order, or by kill -9 where it has a process of its own. */
	end(): Promise<void>;
};

async function start(folder: string, limits: Partial<RoomLimits>, isApart: boolean): Promise<Host> {
	if (!isApart) {
		const server = await startSmallServer({ folder, limits });
		return { url: server.url, server, end: () => server.close() };
	}
	const child = spawn(process.execPath, [PROGRAM, folder, "0", JSON.stringify(limits)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [line] = (await once(child.stdout, "data")) as [Buffer];
	return {
		url: `ws://127.0.0.1:${line.toString().trim()}/sync`,
		server: null,
		async end() {
			const gone = once(child, "exit");
			child.kill("SIGKILL");
			await gone;
		},
	};
}

async function run(seed: number): Promise<void> {
	const random = randomFrom(seed);
	const folder = await mkdtemp(join(tmpdir(), "palier-convergence-"));
	const limits = { compactRows: 15, idleMs: 30, gatherMs: random.pick([0, 2, 10]), turnMs: random.pick([0, 5]) };
	const isApart = seed % KILLED_EVERY === 0;
	let host = await start(folder, limits, isApart);
	const room = roomName(newId<WorkspaceId>(), "portfolio");
	const rough: Roughness = { isOn: true, random: randomFrom(seed + 1) };
	const peerOf = ({ name, member }: Pick<Somebody, "name" | "member">) =>
		new SyncPeer(
			name,
			roughly((ends) => openWire(`${host.url}/${room}?palier=1&member=${member}`, ends), rough),
		);
	const crowd: Somebody[] = Array.from({ length: 2 + random.below(4) }, (_, index) => {
		const who = { name: `P${index}`, member: newId<MemberId>() };
		return { ...who, peer: peerOf(who) };
	});
	const startsOver = (somebody: Somebody) => {
		somebody.peer.goesOffline();
		somebody.peer = peerOf(somebody).returns();
	};
	const wasRefused = ({ peer }: Somebody) =>
		peer.notices.some((notice) => notice.notice === "refused" && notice.kind === "write-refused");
	try {
		for (const { peer } of crowd) peer.returns();
		for (let step = 0; step < STEPS; step++) {
			const somebody = random.pick(crowd);
			const { peer, member } = somebody;
			const event = random.below(100);
			if (event < 78) change(peer.doc, random);
			else if (event < 85) peer.goesOffline();
			else if (event < 92) peer.isOnline || peer.returns();
			else if (event < 94) await host.server?.rooms.edit(room, null, (doc) => change(doc, random));
			else if (event < 97) host.server?.changeRole(room, member, random.pick(["editor", "reader"]));
			else if (event < 98 || isApart) {
				await host.end();
				host = await start(folder, limits, isApart);
			}
			if (wasRefused(somebody)) startsOver(somebody);
			if (random.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, random.below(6)));
		}
		rough.isOn = false;
		for (const { member } of crowd) host.server?.changeRole(room, member, "editor");
		for (const { peer } of crowd) peer.goesOffline().returns();
		await until(
			() => {
				for (const somebody of crowd) if (wasRefused(somebody)) startsOver(somebody);
				for (const { peer } of crowd) if (!peer.isOnline) peer.returns();
				return crowd.every(({ peer }) => peer.isSynced && peer.persisted === peer.sent);
			},
			`seed ${seed}: everybody is back and saved`,
			{ timeoutMs: 20_000, everyMs: 20 },
		);
		const settled = () => new Set(crowd.map(({ peer }) => documentDigest(peer.doc))).size === 1;
		await until(settled, `seed ${seed}: everybody holds the same content`, { timeoutMs: 20_000, everyMs: 20 });
		const newcomer = socketPeer("Nouvelle", () => host.url, room).returns();
		await newcomer.isIn();
		const everybody = [...crowd.map(({ peer }) => peer), newcomer];
		const contents = everybody.map(({ doc }) => content(doc));
		expect(new Set(contents).size, `seed ${seed}: contents ${contents.join("\n")}`).toBe(1);
		for (const { doc } of everybody) expect(doc.store.pendingStructs, `seed ${seed}: nothing waits`).toBeNull();
		const digest = documentDigest(newcomer.doc);
		if (host.server) expect(await host.server.rooms.read(room, documentDigest), `seed ${seed}: live`).toBe(digest);
		for (const peer of everybody) peer.goesOffline();
		await host.end();
		host = await start(folder, limits, false);
		const { log } = host.server as SmallServer;
		const rows = await log.history(room, 0, 1_000_000);
		expect(documentDigest(replay(rows.map((row) => row.bytes))), `seed ${seed}: every row replayed`).toBe(digest);
		expect(documentDigest(replay((await log.load(room)).updates)), `seed ${seed}: snapshot and tail`).toBe(digest);
	} finally {
		for (const { peer } of crowd) peer.goesOffline();
		await host.end();
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

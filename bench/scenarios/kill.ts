/** Twenty people typing when the server is killed with -9 and started again: what others had already seen, and what was acknowledged, must still be there. */

import * as Y from "yjs";
import WebSocket from "ws";
import type { Contender } from "../contenders.ts";
import { openPeers, type Peer } from "../peer.ts";
import { pause, type Scenario } from "./scenario.ts";

const PEOPLE = 20;
const PER_SECOND = 20;
const SECONDS = 4;

export const kill: Scenario = {
	name: "kill",
	title: `kill -9 while ${PEOPLE} people type ${PER_SECOND}/s`,
	contenders: ["palier", "@hocuspocus/server + sqlite"],
	compared: ["lost"],
	async run(contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const doors = await contender.doors(room, PEOPLE + 1);
		const peers = await openPeers(contender, room, doors.slice(0, PEOPLE));
		const seen = new Set<string>();
		for (const peer of peers) peer.onArrival = ({ typist, number }) => seen.add(`${typist}.${number}`);
		const start = performance.now();
		let turn = 0;
		while (performance.now() - start < SECONDS * 1000) {
			for (const peer of peers) if ((turn + peer.index) % 2 === 0) peer.type();
			turn += 1;
			await pause(500 / PER_SECOND);
		}
		const acknowledged = peers.reduce((sum, peer) => sum + peer.persisted, 0);
		for (const peer of peers) peer.close();
		await contender.crash();
		const content = await readContent(
			contender,
			room,
			doors[PEOPLE] as { url: string; headers: Record<string, string> },
		);
		const kept = new Set([...content.matchAll(/~#(\d+)\.(\d+)\./g)].map(([, typist, number]) => `${typist}.${number}`));
		let lost = 0;
		for (const word of seen) if (!kept.has(word)) lost += 1;
		return { seen: seen.size, lost, acknowledged };
	},
};

/** Joins as a newcomer would, and reads everything. */
function readContent(
	contender: Contender,
	room: string,
	door: { url: string; headers: Record<string, string> },
): Promise<string> {
	return new Promise((resolve, reject) => {
		const doc = new Y.Doc();
		const socket = new WebSocket(door.url, { headers: door.headers });
		const timer = setTimeout(() => reject(new Error(`readContent: ${contender.name} never answered`)), 15_000);
		socket.on("error", reject);
		socket.on("open", () => {
			for (const frame of contender.dialect.hello(room)) socket.send(frame);
			socket.send(contender.dialect.sync(room, 0, Y.encodeStateVector(doc)));
		});
		socket.on("message", (data: Buffer) => {
			const message = contender.dialect.readSync(data);
			if (!message || message.kind === 0) return;
			Y.applyUpdate(doc, message.body);
			if (message.kind !== 1) return;
			clearTimeout(timer);
			socket.terminate();
			let words = "";
			for (const name of doc.share.keys()) words += doc.getText(name).toString();
			resolve(words);
		});
	});
}

export type { Peer };

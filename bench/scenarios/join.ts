/** A document made by 260,000 edits, opened by 50 people at once. */

import { openPeers, Peer } from "../peer.ts";
import { seededRandom } from "../statistics.ts";
import * as Y from "yjs";
import { whenQuiet, pause, type Scenario } from "./scenario.ts";

const EDITS = 260_000;
const PEOPLE = 50;

let made: Uint8Array | null = null;

/** The state after a long life of edits: mostly typing on, jumps of the caret, one edit in eight a deletion. Always the same. */
function longDocument(): Uint8Array {
	if (made) return made;
	const random = seededRandom(20_260_101);
	const doc = new Y.Doc();
	doc.clientID = 4_242_424;
	const text = doc.getText("content");
	let caret = 0;
	doc.transact(() => {
		for (let edit = 0; edit < EDITS; edit += 1) {
			if (random() < 0.03) caret = Math.floor(random() * text.length);
			if (random() < 0.125 && caret > 0) {
				caret -= 1;
				text.delete(caret, 1);
			} else {
				text.insert(caret, String.fromCharCode(97 + Math.floor(random() * 26)));
				caret += 1;
			}
		}
	});
	made = Y.encodeStateAsUpdate(doc);
	return made;
}

export const join: Scenario = {
	name: "join",
	title: `a document of ${EDITS.toLocaleString("en")} edits joined by ${PEOPLE} people at once`,
	contenders: ["palier", "@y/websocket-server", "@hocuspocus/server", "@hocuspocus/server + sqlite"],
	compared: ["cpuMs", "slowestMs"],
	async run(contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const doors = await contender.doors(room, PEOPLE + 1);
		const [writer] = (await openPeers(contender, room, doors.slice(0, 1))) as [Peer];
		writer.send(longDocument());
		await pause(2500);
		await whenQuiet(contender);
		const cpuBefore = contender.process.cpuMs();
		const start = performance.now();
		const waits: number[] = [];
		const joiners = doors.slice(1).map((door, index) => new Peer(contender, room, door, index + 1));
		await Promise.all(
			joiners.map(async (peer) => {
				await peer.joined;
				waits.push(performance.now() - start);
			}),
		);
		await pause(200);
		const cpuMs = contender.process.cpuMs() - cpuBefore;
		for (const peer of [writer, ...joiners]) peer.close();
		return { cpuMs, slowestMs: Math.max(...waits), documentKb: longDocument().length / 1024 };
	},
};

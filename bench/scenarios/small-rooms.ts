/** 500 rooms of two people, one of them typing in each. */

import { openPeers, type Peer } from "../peer.ts";
import { typeAndMeasure } from "./crowded.ts";
import type { Scenario } from "./scenario.ts";

const ROOMS = 500;
const PER_SECOND = 2;
const SECONDS = 6;
/** Two people each. Nobody types in 500 rooms: a server that counts what one person sends would be right to stop them. */
const PAIRS = 20;

export const smallRooms: Scenario = {
	name: "small-rooms",
	title: `${ROOMS} rooms of 2 people, one typing ${PER_SECOND}/s in each for ${SECONDS} s, once warm`,
	contenders: ["palier", "@y/websocket-server", "@hocuspocus/server", "@hocuspocus/server + sqlite"],
	compared: ["cpuMsPer1000", "p99Ms"],
	async run(contender) {
		const rooms = await contender.rooms(ROOMS);
		const peers: Peer[] = [];
		const typists: Peer[] = [];
		for (const [index, room] of rooms.entries()) {
			const first = (index % PAIRS) * 2;
			const doors = (await contender.doors(room, 2 * PAIRS)).slice(first, first + 2);
			const pair = await openPeers(contender, room, doors, index * 2);
			peers.push(...pair);
			typists.push(pair[0] as Peer);
		}
		return typeAndMeasure(contender, [typists], peers, PER_SECOND, SECONDS);
	},
};

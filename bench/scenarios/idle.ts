/** 3,000 people connected and silent, ten a room: what each costs in memory. */

import { openPeers, type Peer } from "../peer.ts";
import { pause, type Scenario } from "./scenario.ts";

const ROOMS = 300;
const A_ROOM = 10;

export const idle: Scenario = {
	name: "idle",
	title: `${(ROOMS * A_ROOM).toLocaleString("en")} silent connections, ${A_ROOM} a room`,
	contenders: ["palier", "@y/websocket-server", "@hocuspocus/server", "@hocuspocus/server + sqlite"],
	compared: ["rssMbPer1000"],
	async run(contender) {
		const rooms = await contender.rooms(ROOMS);
		const doorsByRoom = [];
		for (const room of rooms) doorsByRoom.push(await contender.doors(room, A_ROOM));
		await pause(1000);
		const before = contender.process.rssMb();
		const peers: Peer[] = [];
		for (const [index, room] of rooms.entries()) {
			peers.push(...(await openPeers(contender, room, doorsByRoom[index] ?? [], index * A_ROOM)));
		}
		await pause(3000);
		const after = contender.process.rssMb();
		const cpuBefore = contender.process.cpuMs();
		await pause(5000);
		const cpuMsPerSecond = (contender.process.cpuMs() - cpuBefore) / 5;
		for (const peer of peers) peer.close();
		return { rssMbPer1000: ((after - before) / peers.length) * 1000, cpuMsPerSecond };
	},
};

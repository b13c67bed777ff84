/** One room, 100 people, 50 of them typing a word ten times a second. */

import type { Contender } from "../contenders.ts";
import { openPeers, type Peer } from "../peer.ts";
import { percentile } from "../statistics.ts";
import { pause, type Scenario } from "./scenario.ts";

const PEOPLE = 100;
const TYPISTS = 50;
const PER_SECOND = 10;
const SECONDS = 8;

export const crowded: Scenario = {
	name: "crowded",
	title: `1 room, ${PEOPLE} people, ${TYPISTS} typing ${PER_SECOND}/s for ${SECONDS} s, once warm`,
	contenders: ["palier", "@y/websocket-server", "@hocuspocus/server", "@hocuspocus/server + sqlite"],
	compared: ["cpuMsPer1000", "p99Ms"],
	async run(contender: Contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const peers = await openPeers(contender, room, await contender.doors(room, PEOPLE));
		return typeAndMeasure(contender, [peers.slice(0, TYPISTS)], peers, PER_SECOND, SECONDS);
	},
};

/** A server that just started compiles its own code meanwhile, in threads of its own: these seconds are typed, and not counted. After three of them a tenth of our processor time was still compiling, after ten next to none. */
const WARMING_SECONDS = 12;

/** Lets typists type at a steady rate, spread over the second, and measures, once the server is warm, what it costs and when it arrives. Every word must reach everybody else in its room. */
export async function typeAndMeasure(
	contender: Contender,
	typistsByRoom: readonly (readonly Peer[])[],
	peers: readonly Peer[],
	perSecond: number,
	seconds: number,
): Promise<Record<string, number>> {
	const delays: number[] = [];
	for (const peer of peers) peer.onArrival = ({ delayMs }) => delays.push(delayMs);
	const typists = typistsByRoom.flat();
	const others = new Map<string, number>();
	for (const peer of peers) others.set(peer.room, (others.get(peer.room) ?? -1) + 1);
	/** Types for a while, then waits until everything has arrived; gives how many arrivals there must be. */
	const typeFor = async (time: number): Promise<number> => {
		delays.length = 0;
		const start = performance.now();
		const total = Math.round(typists.length * perSecond * time);
		let expected = 0;
		for (let turn = 0; turn < total; turn += 1) {
			const wait = start + (turn * 1000) / (perSecond * typists.length) - performance.now();
			if (wait > 1) await pause(wait);
			else if (turn % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
			const typist = typists[turn % typists.length];
			typist?.type();
			expected += others.get(typist?.room ?? "") ?? 0;
		}
		const deadline = performance.now() + 10_000;
		while (delays.length < expected && performance.now() < deadline) await pause(20);
		return expected;
	};
	await typeFor(WARMING_SECONDS);
	await pause(500);
	const cpuBefore = contender.process.cpuMs();
	const expected = await typeFor(seconds);
	const cpuMs = contender.process.cpuMs() - cpuBefore;
	for (const peer of peers) peer.close();
	return {
		cpuMsPer1000: (cpuMs / delays.length) * 1000,
		p50Ms: percentile(delays, 50),
		p99Ms: percentile(delays, 99),
		deliveredPercent: (delays.length / expected) * 100,
		rssMb: contender.process.rssMb(),
	};
}

/** What the test of a network asks of the server. */

export const NETWORK_TEST = {
	/** Events of one stream, and the time between two: what holds them back shows as all of them arriving at once. */
	events: 5,
	eventEveryMs: 300,
} as const;

/** `GET /api/network-test/time`: the server's clock, in milliseconds since 1970. */
export type NetworkTimeReply = { now: number };

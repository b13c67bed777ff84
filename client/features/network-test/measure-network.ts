/** Measures what Palier needs of a network, one thing after another, each with what was found. Parts are handed in, so that tests can be a bad network. */

import { EventReader } from "#client/document/event-reader.ts";
import type { HttpReach } from "#client/document/http-reach.ts";
import { NETWORK_TEST, type NetworkTimeReply } from "#shared/protocol/network-test.ts";

export const CHECKS = ["http", "websocket", "events", "latency", "clock", "storage", "room"] as const;
export type Check = (typeof CHECKS)[number];

/** `well`, `slow` (it works, one may feel it) or `blocked`; `skipped` when it does not apply. */
export type Verdict = "well" | "slow" | "blocked" | "skipped";

export type Finding = {
	check: Check;
	verdict: Verdict;
	/** What was measured, by name, in milliseconds unless said otherwise. */
	figures: Readonly<Record<string, number>>;
	/** What stands in the way, when known. */
	cause?: "portal" | "away" | "gathered";
};

export type NetworkParts = {
	fetch: typeof fetch;
	reach: () => Promise<HttpReach>;
	/** How long one message takes to come back over a WebSocket, several times; null when none passes. */
	echo: () => Promise<number[] | null>;
	canStore: () => Promise<boolean>;
	/** How long a real room takes to open, and over what; null when nobody is signed in or no room opened. */
	room: () => Promise<{ ms: number } | "failed" | null>;
	now: () => number;
	clock: () => number;
};

const PROBES = 12;
const SLOW_MS = 400;
/** Past this, times that people compare (« il y a 2 minutes ») look wrong. */
const CLOCK_MS = 120_000;
const PATIENCE_MS = 8_000;

/** Calls back with each finding as it comes. */
export async function measureNetwork(parts: NetworkParts, onFinding: (finding: Finding) => void): Promise<void> {
	const http = await checkHttp(parts);
	onFinding(http);
	if (http.verdict === "blocked") {
		for (const check of CHECKS.slice(1)) onFinding({ check, verdict: "skipped", figures: {} });
		return;
	}
	onFinding(await checkEcho(parts));
	onFinding(await checkEvents(parts));
	const { latency, clock } = await checkTime(parts);
	onFinding(latency);
	onFinding(clock);
	const isKept = await parts.canStore().catch(() => false);
	onFinding({ check: "storage", verdict: isKept ? "well" : "blocked", figures: {} });
	const room = await parts.room().catch(() => "failed" as const);
	if (room === null) onFinding({ check: "room", verdict: "skipped", figures: {} });
	else if (room === "failed") onFinding({ check: "room", verdict: "blocked", figures: {} });
	else onFinding({ check: "room", verdict: room.ms > 3_000 ? "slow" : "well", figures: { opened: room.ms } });
}

async function checkHttp({ reach, now }: NetworkParts): Promise<Finding> {
	const start = now();
	const found = await reach();
	const figures = { answered: now() - start };
	if (found === "palier") return { check: "http", verdict: "well", figures };
	return { check: "http", verdict: "blocked", figures, ...(found === "nobody" ? {} : { cause: found }) };
}

async function checkEcho({ echo }: NetworkParts): Promise<Finding> {
	const times = await echo().catch(() => null);
	if (times === null || times.length === 0) return { check: "websocket", verdict: "blocked", figures: {} };
	const p95 = percentile(times, 0.95);
	return {
		check: "websocket",
		verdict: p95 > SLOW_MS ? "slow" : "well",
		figures: { p50: percentile(times, 0.5), p95 },
	};
}

async function checkEvents({ fetch: ask, now }: NetworkParts): Promise<Finding> {
	const arrivals: number[] = [];
	const reader = new EventReader(() => arrivals.push(now()));
	try {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const response = await ask("/api/network-test/events", { cache: "no-store", signal });
		const body = response.ok ? response.body?.getReader() : undefined;
		for (let piece = await body?.read(); piece && !piece.done; piece = await body?.read()) reader.push(piece.value);
	} catch {
		// Cut or too late: what arrived until then tells.
	}
	if (arrivals.length < NETWORK_TEST.events)
		return { check: "events", verdict: "blocked", figures: { received: arrivals.length } };
	const spread = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
	const isGathered = spread < ((NETWORK_TEST.events - 1) * NETWORK_TEST.eventEveryMs) / 3;
	const figures = { received: arrivals.length, spread };
	return isGathered
		? { check: "events", verdict: "blocked", figures, cause: "gathered" }
		: { check: "events", verdict: "well", figures };
}

async function checkTime({ fetch: ask, now, clock }: NetworkParts): Promise<{ latency: Finding; clock: Finding }> {
	const times: number[] = [];
	const offsets: number[] = [];
	for (let turn = 0; turn < PROBES; turn += 1) {
		const start = now();
		try {
			const response = await ask("/api/network-test/time", {
				cache: "no-store",
				signal: AbortSignal.timeout(PATIENCE_MS),
			});
			const { now: server } = (await response.json()) as NetworkTimeReply;
			const took = now() - start;
			times.push(took);
			offsets.push(clock() - took / 2 - server);
		} catch {
			// One that is lost counts as what people feel: a long wait.
			times.push(PATIENCE_MS);
		}
	}
	const p95 = percentile(times, 0.95);
	const offset = percentile(offsets, 0.5);
	return {
		latency: {
			check: "latency",
			verdict: p95 >= PATIENCE_MS ? "blocked" : p95 > SLOW_MS ? "slow" : "well",
			figures: { p50: percentile(times, 0.5), p95 },
		},
		clock: {
			check: "clock",
			verdict: offsets.length === 0 ? "skipped" : Math.abs(offset) > CLOCK_MS ? "slow" : "well",
			figures: { offset },
		},
	};
}

/** The value below which that share of them lies. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** All in one: everything passes; the fallback carries it; or something must be asked of whoever runs the network. */
export function overall(findings: readonly Finding[]): "well" | "fallback" | "blocked" {
	const of = (check: Check) => findings.find((finding) => finding.check === check)?.verdict;
	if (of("http") === "blocked") return "blocked";
	if (of("websocket") !== "blocked") return "well";
	return of("events") === "blocked" ? "blocked" : "fallback";
}

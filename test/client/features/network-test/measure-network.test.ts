/** The test of a network, on networks that are good, blocked, slow, late and in the way. */

import { describe, expect, test } from "vitest";
import { formatFor } from "#client/i18n/use-format.ts";
import { findingSentence, requests } from "#client/features/network-test/finding-words.ts";
import {
	type Finding,
	measureNetwork,
	type NetworkParts,
	overall,
	percentile,
} from "#client/features/network-test/measure-network.ts";
import { texts } from "#client/features/network-test/texts.ts";

/** A network where each event waits `apart` on a clock of its own, and each answer takes `took`. */
function network(bad: Partial<NetworkParts> & { apart?: number; took?: number } = {}): NetworkParts {
	const { apart = 300, took = 20, ...parts } = bad;
	let now = 0;
	const events = () => {
		let said = 0;
		return new Response(
			new ReadableStream(
				{
					pull(controller) {
						said += 1;
						now += apart;
						controller.enqueue(new TextEncoder().encode(`data: ${said}\n\n`));
						if (said === 5) controller.close();
					},
				},
				{ highWaterMark: 0 },
			),
		);
	};
	return {
		fetch: (async (address: string) => {
			if (address.endsWith("events")) return events();
			now += took;
			return Response.json({ now: 1_000_000 + now - took / 2 });
		}) as typeof fetch,
		reach: async () => "palier",
		echo: async () => [10, 12, 40],
		canStore: async () => true,
		room: async () => ({ ms: 120 }),
		now: () => now,
		clock: () => 1_000_000 + now,
		...parts,
	};
}

async function findingsOf(parts: NetworkParts): Promise<Finding[]> {
	const findings: Finding[] = [];
	await measureNetwork(parts, (finding) => findings.push(finding));
	return findings;
}

const verdicts = (findings: readonly Finding[]) => Object.fromEntries(findings.map((one) => [one.check, one.verdict]));

describe("« Tester mon réseau »", () => {
	test("[R141] on a good network all is well, and there is nothing to ask", async () => {
		const findings = await findingsOf(network());
		expect(new Set(Object.values(verdicts(findings)))).toEqual(new Set(["well"]));
		expect(overall(findings)).toBe("well");
		expect(requests(findings, texts.fr, "palier.test")).toEqual([]);
		expect(findings.find(({ check }) => check === "websocket")?.figures).toEqual({ p50: 12, p95: 40 });
		expect(findings.find(({ check }) => check === "clock")?.figures.offset).toBe(0);
	});

	test("[R141] without WebSockets the fallback is named, and what to ask for", async () => {
		const findings = await findingsOf(network({ echo: async () => null }));
		expect(overall(findings)).toBe("fallback");
		expect(requests(findings, texts.fr, "palier.test").join()).toContain("wss");
		const held = await findingsOf(network({ echo: async () => null, apart: 0 }));
		expect(held.find(({ check }) => check === "events")).toMatchObject({ verdict: "blocked", cause: "gathered" });
		expect(overall(held)).toBe("blocked");
	});

	test("[R141] a portal and a server that is away are told apart; nothing else is tried", async () => {
		const portal = await findingsOf(network({ reach: async () => "portal" }));
		expect(verdicts(portal)).toMatchObject({ http: "blocked", websocket: "skipped", room: "skipped" });
		const [first] = portal;
		expect(first && findingSentence(first, texts.fr, formatFor("fr"))).toBe(texts.fr.portal);
		expect(requests(portal, texts.fr, "palier.test")).toEqual([texts.fr.askPortal]);
		expect(overall(await findingsOf(network({ reach: async () => "away" })))).toBe("blocked");
	});

	test("[R141] slow answers, a wrong clock, no memory and a room that stays closed are each said", async () => {
		const findings = await findingsOf(
			network({ took: 900, clock: () => 9_000_000, canStore: async () => false, room: async () => "failed" }),
		);
		expect(verdicts(findings)).toMatchObject({ latency: "slow", clock: "slow", storage: "blocked", room: "blocked" });
		for (const finding of findings) {
			for (const language of ["fr", "en"] as const)
				expect(findingSentence(finding, texts[language], formatFor(language))).not.toBe("");
		}
		expect(requests(findings, texts.fr, "palier.test")).toEqual([texts.fr.askClock, texts.fr.askStorage]);
	});

	test("the share below which values lie", () => {
		expect(percentile([5, 1, 3], 0.5)).toBe(3);
		expect(percentile([5, 1, 3], 0.95)).toBe(5);
		expect(percentile([], 0.5)).toBe(0);
	});
});

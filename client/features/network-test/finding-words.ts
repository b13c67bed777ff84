/** A finding in plain words, and what to ask because of it. */

import type { Format } from "#client/i18n/use-format.ts";
import type { Finding } from "#client/features/network-test/measure-network.ts";
import { texts } from "#client/features/network-test/texts.ts";

type Words = (typeof texts)["fr"];

export function findingSentence(finding: Finding, t: Words, format: Format): string {
	const { check, verdict, figures, cause } = finding;
	const ms = (name: string) => format.number(Math.round(figures[name] ?? 0));
	if (cause) return t[cause];
	if (verdict === "skipped") return check === "room" ? t.notSignedIn : "";
	switch (check) {
		case "http":
			return verdict === "blocked" ? t.noAnswer : t.answered(ms("answered"));
		case "websocket":
		case "latency": {
			if (verdict === "blocked") return t.noAnswer;
			const times = t.times(ms("p50"), ms("p95"));
			return verdict === "slow" ? `${times} ${t.tooSlow}` : times;
		}
		case "events":
			return verdict === "blocked" ? t.noAnswer : t.eventsWell;
		case "clock":
			return t.offset(format.number(Math.round((figures.offset ?? 0) / 100) / 10));
		case "storage":
			return verdict === "blocked" ? t.cannotStore : t.canStore;
		case "room":
			return verdict === "blocked" ? t.notOpened : t.opened(ms("opened"));
	}
}

/** What to ask whoever runs the network or the device, nothing when all is well. */
export function requests(findings: readonly Finding[], t: Words, host: string): string[] {
	const asked: string[] = [];
	for (const { check, verdict, cause } of findings) {
		if (verdict === "well" || verdict === "skipped") continue;
		if (check === "http") asked.push(cause === "portal" ? t.askPortal : t.askReach(host));
		if (check === "websocket" && verdict === "blocked") asked.push(t.askWebsocket(host));
		if (check === "events" && verdict === "blocked") asked.push(t.askEvents(host));
		if (check === "storage") asked.push(t.askStorage);
		if (check === "clock") asked.push(t.askClock);
	}
	return asked;
}

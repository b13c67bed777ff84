/** Instruments: versions that are published, never changed, and put away. */

import { describe, expect, test } from "vitest";
import { instrumentsStream, latestVersion, offeredInstruments, publishedVersion } from "#shared/ledger/instruments.ts";
import { SCALABILITY_CHECKLIST } from "#shared/method/scalability-checklist.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { LIFE_CYCLE } from "#shared/method/templates-to-fill.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const publish = (instrument = SOCIETAL_READINESS, after = 0) => ({
	kind: "publish-instrument" as const,
	instrument,
	after,
});

describe("instruments", () => {
	test("[R311] a version once published never changes: the next one stands beside it", () => {
		const ledger = new SmallLedger(instrumentsStream);
		ledger.sends(ana, "facilitator", publish());
		const reworded = { ...SOCIETAL_READINESS, title: { fr: "Maturité dans la société", en: "" } };
		ledger.sends(ana, "facilitator", publish(reworded, 1));
		expect(publishedVersion(ledger.state, "societal-readiness", 1)?.instrument.title).toEqual(SOCIETAL_READINESS.title);
		expect(latestVersion(ledger.state, "societal-readiness")?.instrument).toMatchObject({
			version: 2,
			title: { fr: "Maturité dans la société" },
		});
	});

	test("[R311] two people who publish at once: the second is told, and nothing is covered", () => {
		const ledger = new SmallLedger(instrumentsStream);
		ledger.sends(ana, "facilitator", publish());
		expect(ledger.sends(memberCalled("bea"), "owner", publish())).toBe("instrument-changed");
		expect(ledger.events).toHaveLength(1);
	});

	test("[R305] a template is not published before it is filled in", () => {
		const ledger = new SmallLedger(instrumentsStream);
		expect(ledger.sends(ana, "owner", publish(LIFE_CYCLE))).toBe("instrument-incomplete");
	});

	test("[R311] an instrument put away is no longer offered, stays readable, and comes back when published again", () => {
		const ledger = new SmallLedger(instrumentsStream);
		ledger.sends(ana, "facilitator", publish());
		ledger.sends(ana, "facilitator", publish(SCALABILITY_CHECKLIST));
		const retire = { kind: "retire-instrument" as const, instrument: "societal-readiness" };
		expect(ledger.sends(ana, "facilitator", retire)).toHaveLength(1);
		expect(ledger.sends(ana, "facilitator", retire)).toEqual([]);
		expect(offeredInstruments(ledger.state).map(({ id }) => id)).toEqual(["scalability-checklist"]);
		expect(publishedVersion(ledger.state, "societal-readiness", 1)).not.toBeNull();
		ledger.sends(ana, "facilitator", publish(SOCIETAL_READINESS, 1));
		expect(offeredInstruments(ledger.state)).toHaveLength(2);
	});

	test("whoever does not run assessments publishes nothing", () => {
		const ledger = new SmallLedger(instrumentsStream);
		for (const role of ["reader", "commenter", "editor"] as const)
			expect(ledger.sends(ana, role, publish())).toBe("forbidden");
	});
});

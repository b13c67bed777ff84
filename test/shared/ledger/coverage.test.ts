/** Coverage: which project meets which criterion, on which wording, and when that has to be looked at again. */

import { describe, expect, test } from "vitest";
import {
	type CoverageCommand,
	countCoverage,
	coverageStream,
	isStale,
	judgementOf,
	judgementsOf,
	type Verdict,
} from "#shared/ledger/coverage.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const wording = "Des personnes concernées siègent là où se prennent les décisions";
const criterion = (id = "seats", text = wording) => ({
	document: memberCalled("set"),
	balise: "b1",
	criterion: id,
	wording: text,
});
const cell = (project: string, verdict: Verdict, evidence = "Procès-verbal de mai", at = 0) => ({
	project,
	criterion: at,
	verdict,
	evidence,
	link: null,
});

function table() {
	const ledger = new SmallLedger(coverageStream);
	return {
		ledger,
		judges: (member: typeof ana, cells: CoverageCommand["cells"], criteria = [criterion()]) =>
			ledger.sends(member, "commenter", { kind: "judge-criteria", criteria, cells }),
		cell: (project = "cuisines") => judgementOf(ledger.state, project, "seats"),
	};
}

describe("coverage", () => {
	test("[R319] the last word counts, and every word before stays with who said it", () => {
		const t = table();
		t.judges(ana, [cell("cuisines", "partly")]);
		t.judges(bea, [cell("cuisines", "met", "Deux locataires au comité")]);
		expect(t.cell()).toMatchObject({ verdict: "met", member: bea, wording });
		expect(judgementsOf(t.ledger.state, "cuisines", "seats").map((one) => [one.verdict, one.member])).toEqual([
			["met", bea],
			["partly", ana],
		]);
		expect(t.judges(bea, [cell("cuisines", "met", "Deux locataires au comité")])).toEqual([]);
	});

	test("[R320] a judgement made on another wording is marked, until somebody judges again", () => {
		const t = table();
		t.judges(ana, [cell("cuisines", "met"), cell("potagers", "unknown", "")]);
		const reworded = "Des personnes concernées décident, avec droit de vote";
		const now = textFingerprint(reworded);
		const stale = (project: string) => isStale(t.cell(project) as never, now);
		expect([stale("cuisines"), stale("potagers")]).toEqual([true, false]);
		expect(isStale(t.cell() as never, textFingerprint(` ${wording.replace(" ", "\n  ")}`))).toBe(false);
		t.judges(ana, [cell("cuisines", "met")], [criterion("seats", reworded)]);
		expect(stale("cuisines")).toBe(false);
		expect(judgementsOf(t.ledger.state, "cuisines", "seats")[1]?.wording).toBe(wording);
	});

	test("[R319] many cells at once are one event; one wrong cell and nothing is kept", () => {
		const t = table();
		const projects = Array.from({ length: 100 }, (_, n) => `p${n}`);
		const both = [criterion(), criterion("paid", "Leur participation est soutenue")];
		const cells = projects.flatMap((one) => [cell(one, "met"), cell(one, "not-met", "", 1)]);
		expect(t.judges(ana, cells, both)).toHaveLength(1);
		expect(t.judges(ana, [cell("p0", "unknown", ""), cell("p1", "met", "")])).toBe("evidence-required");
		expect(t.judges(ana, [cell("p0", "met"), cell("p0", "partly")])).toBe("bad-request");
		expect(t.judges(ana, [cell("p0", "met", "x", 4)])).toBe("bad-request");
		expect(t.cell("p0")?.verdict).toBe("met");
	});

	test("[R319] the matrix counts what is said, what is not, and what is to be looked at again", () => {
		const t = table();
		const both = [criterion(), criterion("paid", "Leur participation est soutenue")];
		t.judges(ana, [cell("a", "met"), cell("b", "partly"), cell("a", "not-met", "", 1)], both);
		const criteria = [
			{ id: "seats", fingerprint: textFingerprint(wording) },
			{ id: "paid", fingerprint: textFingerprint("Autre libellé") },
		];
		expect(countCoverage(t.ledger.state, ["a", "b", "c"], criteria)).toEqual({
			met: 1,
			partly: 1,
			"not-met": 1,
			"not-applicable": 0,
			unknown: 3,
			stale: 1,
		});
	});

	test("a reader judges nothing", () => {
		const ledger = new SmallLedger(coverageStream);
		const asked = { kind: "judge-criteria" as const, criteria: [criterion()], cells: [cell("a", "met")] };
		expect(ledger.sends(ana, "reader", asked)).toBe("forbidden");
	});
});

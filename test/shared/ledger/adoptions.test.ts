/** Adoption: an exact wording gets a number and never changes; the next one gets the next number. */

import { expect, test } from "vitest";
import type { BaliseWording } from "#shared/document/balise-wording.ts";
import { adoptedVersion, adoptionsStream } from "#shared/ledger/adoptions.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const of = { document: memberCalled("set") as string, balise: "b1" };
const wording = (statement: string): BaliseWording => ({
	...{ name: "Décider ensemble", level: "required", statement, why: "" },
	criteria: [{ id: "c1", text: "Un comité siège", asks: "project" }],
});
const adopts = (statement: string) => ({
	...({ kind: "adopt-balise", ...of, reason: "Atelier de mai" } as const),
	wording: { ...wording(statement), criteria: [...wording(statement).criteria] },
});

test("[R366] versions are numbered and stay; the same wording again is no news; retired, none is in force until it is taken up again", () => {
	const ledger = new SmallLedger(adoptionsStream);
	const { state } = ledger;
	ledger.sends(ana, "facilitator", adopts("Les personnes décident"));
	expect(ledger.sends(ana, "facilitator", adopts("Les personnes  décident "))).toEqual([]);
	ledger.sends(ana, "facilitator", adopts("Les personnes concernées décident"));
	expect(state.get("b1")?.versions.map(({ version, wording: { statement } }) => [version, statement])).toEqual([
		[1, "Les personnes décident"],
		[2, "Les personnes concernées décident"],
	]);
	expect(adoptedVersion(state, "b1")).toMatchObject({ version: 2, member: ana, reason: "Atelier de mai" });
	ledger.sends(ana, "facilitator", { kind: "retire-balise", ...of, reason: "Remplacée" });
	expect(adoptedVersion(state, "b1")).toBeNull();
	ledger.sends(ana, "facilitator", { kind: "reinstate-balise", ...of, reason: "Toujours utile" });
	expect(adoptedVersion(state, "b1")?.version).toBe(2);
});

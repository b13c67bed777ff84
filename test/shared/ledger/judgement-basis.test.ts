/** A judgement says whether it was made on an adopted wording or on a draft. */

import { expect, test } from "vitest";
import { type AdoptedVersion, type AdoptionsState } from "#shared/ledger/adoptions.ts";
import { basisOfJudgement, basisToday } from "#shared/ledger/judgement-basis.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

const adopts = (version: number, time: string, text: string): AdoptedVersion => ({
	...{ member: null, time, reason: "", document: "jeu", version, fingerprint: `${version}` },
	wording: {
		...{ name: "Porteur", level: "required", statement: "Un porteur est nommé.", why: "" },
		criteria: [{ id: "c1", text, asks: "project" }],
	},
});
const judged = (time: string, text: string, criterion = "c1") => ({
	...{ balise: "b1", criterion, fingerprint: textFingerprint(text), time },
});

test("[R614] a judgement says which adopted version it was made on, or that it was a draft", () => {
	const versions = [
		adopts(1, "2027-01-10T00:00:00.000Z", "Il est nommé."),
		adopts(2, "2027-03-10T00:00:00.000Z", "Il est nommé et payé."),
	];
	const state: AdoptionsState = new Map([["b1", { versions, retired: null }]]);
	const basis = (...of: Parameters<typeof judged>) => basisOfJudgement(state, judged(...of));
	expect(basis("2027-01-01T00:00:00.000Z", "Il est nommé.")).toEqual({ kind: "draft" });
	expect(basis("2027-02-01T00:00:00.000Z", "Il est nommé.")).toEqual({ kind: "adopted", version: 1 });
	expect(basis("2027-02-01T00:00:00.000Z", "Il est nommé et payé.")).toEqual({ kind: "draft" });
	expect(basis("2027-04-01T00:00:00.000Z", "Il est nommé et payé.")).toEqual({ kind: "adopted", version: 2 });
	expect(basis("2027-04-01T00:00:00.000Z", "Il est nommé.")).toEqual({ kind: "draft" });
	expect(basis("2027-04-01T00:00:00.000Z", "Il est nommé et payé.", "c2")).toEqual({ kind: "draft" });
});

test("[R614] whoever judges knows before whether it is on the version in force; a retired one is none", () => {
	const versions = [adopts(1, "2027-01-10T00:00:00.000Z", "Il est nommé.")];
	const now = { id: "c1", balise: "b1", fingerprint: textFingerprint("Il est nommé.") };
	const retired = { member: null, time: "2027-02-01T00:00:00.000Z", reason: "Dépassée" };
	expect(basisToday(new Map([["b1", { versions, retired: null }]]), now)).toEqual({ kind: "adopted", version: 1 });
	expect(basisToday(new Map([["b1", { versions, retired }]]), now)).toEqual({ kind: "draft" });
	expect(basisToday(new Map(), now)).toEqual({ kind: "draft" });
});

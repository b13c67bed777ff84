/** What the balance of voices says in words and draws. */

import { expect, test } from "vitest";
import type { VoicesReply } from "#shared/protocol/voices.ts";
import { voicePlot, voiceSentences } from "#client/features/voices/voice-gaps.ts";

const shares = (people: number, signs: number, comments: number) => ({
	...{ people, signs, comments },
	proposals: null,
	ballots: null,
});
const VOICES: VoicesReply = {
	groups: [
		{ sector: "Éducation", people: 4, shares: shares(40, 38, 5) },
		{ sector: "Municipalité", people: 3, shares: shares(30, 31, 29) },
		{ sector: null, people: 3, shares: shares(30, 31, 66) },
	],
	hidden: ["proposals", "ballots"],
};

test("[R545] what stands out is said in plain sentences, the widest gap first; small gaps are not", () => {
	expect(voiceSentences(VOICES, "fr")).toEqual([
		"Les autres personnes comptent pour 30\u00a0% des membres et 66\u00a0% des commentaires.",
		"Le secteur Éducation compte 40\u00a0% des membres et 5\u00a0% des commentaires.",
	]);
	expect(voiceSentences(VOICES, "en")[1]).toBe("The sector Éducation is 40% of the members and 5% of the comments.");
});

test("[R545] what is hidden is in no series of the plot, so in no table of it", () => {
	const data = voicePlot(VOICES, "fr");
	expect(data.series.map(({ id }) => id)).toEqual(["people", "signs", "comments"]);
	expect(data.labels[2]).toBe("Autres secteurs, regroupés (3)");
});

/** What a vote in a step is about, where it is held, and what its options may be. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { type Card, noCards } from "#shared/ledger/cards-state.ts";
import { MAX_PARTS } from "#shared/ledger/votes-wire.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { optionSources, placeOfVote, subjectOfStep } from "#client/features/workshops/votes/step-vote-parts.ts";
import { stepLike } from "#test/support/workshops.ts";

const workshop = newId<DocumentId>();
const document = newId<DocumentId>();
const step = (id: string, kind: Step["kind"], more: Partial<Step> = {}): Step => ({ ...stepLike(kind, more), id });

test("[R766] a vote is in the ledger of the document its step works on, in that of the workshop when there is none", () => {
	expect(placeOfVote(step("v", "vote"), workshop)).toBe(workshop);
	expect(placeOfVote(step("v", "vote", { target: { kind: "document", document, block: null } }), workshop)).toBe(
		document,
	);
	expect(placeOfVote(step("v", "vote", { target: { kind: "cohort", cohort: "c1" } }), workshop)).toBe(workshop);
});

test("[R766] it is about the passage of the step, word for word; a whole document is asked about by a question", () => {
	const doc = new Y.Doc();
	const text = richText(doc, frameworkTextName());
	writeBlocks(text, [{ paragraph: "Nous avançons ensemble." }]);
	const block = (text.get(0) as Y.XmlElement).getAttribute("id") as string;
	const about = (of: string | null) => subjectOfStep(doc, { target: { kind: "document", document, block: of } });
	expect(about(block)).toEqual({
		kind: "passage",
		field: frameworkTextName(),
		parts: [{ id: block, text: "Nous avançons ensemble." }],
	});
	expect(about(null)).toBeNull();
	expect(about("parti")).toBeNull();
});

test("[R964] a passage named by its heading is all that stands under it; more than a vote can be about is asked by a question", () => {
	const doc = new Y.Doc();
	const text = richText(doc, frameworkTextName());
	writeBlocks(text, [
		{ heading: 1, text: "L’accueil" },
		{ paragraph: "Le guichet est ouvert." },
		{ heading: 2, text: "Le soir" },
		{ paragraph: "Deux soirs." },
		{ heading: 1, text: "La suite" },
		...Array.from({ length: MAX_PARTS }, (_, at) => ({ paragraph: `Ligne ${at}` })),
	]);
	const idAt = (at: number) => (text.get(at) as Y.XmlElement).getAttribute("id") as string;
	const wordsOf = (block: string) => {
		const subject = subjectOfStep(doc, { target: { kind: "document", document, block } });
		return subject?.kind === "passage" ? subject.parts.map((part) => part.text) : subject;
	};
	expect(wordsOf(idAt(0))).toEqual(["L’accueil", "Le guichet est ouvert.", "Le soir", "Deux soirs."]);
	expect(wordsOf(idAt(2))).toEqual(["Le soir", "Deux soirs."]);
	expect(wordsOf(idAt(4))).toBeNull();
});

test("[R766] options come from the clusters and cards of steps before, never from what is private or hidden", () => {
	const steps = [step("i", "ideas", { title: "Idées" }), step("g", "group"), step("v", "vote"), step("j", "ideas")];
	const cards = noCards();
	const card = (id: string, text: string, more: Partial<Card> = {}) => {
		const base = { id, step: "i", table: null, text, author: null, time: "", isPrivate: false, isAnonymous: true };
		cards.cards.set(id, { ...base, isEdited: false, isHidden: false, cluster: null, uses: [], ...more });
	};
	card("a", "Le bus");
	card("b", "le bus");
	card("c", "Le vélo");
	card("d", "Cachée", { isHidden: true });
	card("e", "Privée", { isPrivate: true });
	card("f", "Après", { step: "j" });
	for (const [id, name] of Object.entries({ t: "Transport", l: "Logement" }))
		cards.clusters.set(id, { id, step: "i", name, uses: [] });
	expect(optionSources(steps, steps[2] as Step, cards)).toEqual([
		{ id: "i/clusters", step: "Idées", from: "clusters", options: ["Transport", "Logement"] },
		{ id: "i/cards", step: "Idées", from: "cards", options: ["le bus", "Le vélo"] },
	]);
	expect(optionSources(steps, steps[0] as Step, cards)).toEqual([]);
});

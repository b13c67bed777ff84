/** Between what is typed in a comment and what is sent. */

import { expect, test } from "vitest";
import { mentionsOf, spokenText, textParts } from "#shared/ledger/mentions.ts";
import { callPerson, toSent, toWritten } from "#client/comments/mention-text.ts";
import { callCited } from "#client/editor/called-names.ts";
import { askedAtEnd } from "#client/editor/use-things-to-cite.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const maria = memberCalled("mara");
const names: Record<string, string> = { [ana]: "Ana", [maria]: "Ana-Maria Roy", all: "toute la table" };
const nameOf = (id: string) => names[id] ?? "?";

test("[R389] names chosen in the list become mentions, the longest first; others stay words", () => {
	const called = new Map<string, string>();
	callPerson(ana, "Ana", called);
	callPerson(maria, "Ana-Maria Roy", called);
	expect(toSent(" @Ana-Maria Roy et @Ana, pas @Bo ni moi@Anaïs.ca ", called)).toBe(
		`@[${maria}] et @[${ana}], pas @Bo ni moi@Anaïs.ca`,
	);
});

test("[R389] what is edited is put back as people read it, and sent as it was", () => {
	const sent = `Merci @[${ana}] et @[all], voir #[project:p1|École des aînés] et #[vote:v1|Adopter\u00a0?]`;
	const { written, called } = toWritten(sent, nameOf);
	expect(written).toBe("Merci @Ana et @toute la table, voir #École des aînés et #Adopter\u00a0?");
	expect(toSent(written, called)).toBe(sent);
});

test("[R586] what is cited is sent by its id, with the name it had; two of one name are told apart", () => {
	const called = new Map<string, string>();
	const school = { kind: "project", target: "p1", label: "École [pilote]" } as const;
	expect(callCited(school, called)).toBe("#École pilote");
	expect(callCited({ ...school, kind: "cohort" }, called)).toBe("#École pilote (2)");
	expect(callCited(school, called)).toBe("#École pilote");
	expect(toSent("#École pilote (2), puis #École pilote, pas #Autre", called)).toBe(
		"#[cohort:p1|École pilote], puis #[project:p1|École pilote], pas #Autre",
	);
	// A name of one that holds the sign of another calls nobody.
	callPerson(ana, "Ana", called);
	callCited({ kind: "term", target: "t1", label: "Mot d’@Ana" }, called);
	expect(toSent("#Mot d’@Ana", called)).toBe("#[term:t1|Mot d’@Ana]");
});

test("[R586] a comment is read with what it cites; what only looks like it stays words", () => {
	const text = "Voir #[project:p1|École], #[nothing:p1|École] et #[project:p1].";
	expect(textParts(text)).toEqual([
		{ text: "Voir " },
		{ cited: { kind: "project", target: "p1", label: "École" } },
		{ text: ", #[nothing:p1|École] et #[project:p1]." },
	]);
	expect(spokenText(text, nameOf)).toBe("Voir École, #[nothing:p1|École] et #[project:p1].");
	expect(mentionsOf("#[term:t1|@Ana]")).toEqual(new Set());
});

test("[R586] a list opens after « @ » or « # » at the start of a word", () => {
	expect(askedAtEnd("Merci @An")).toEqual({ sign: "@", words: "An" });
	expect(askedAtEnd("Voir #École des")).toEqual({ sign: "#", words: "École des" });
	expect(askedAtEnd("(#")).toEqual({ sign: "#", words: "" });
	expect([askedAtEnd("moi@ana.ca"), askedAtEnd("le # 3"), askedAtEnd("rien")]).toEqual([null, null, null]);
});

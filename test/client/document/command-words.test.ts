/** What somebody wrote in a command that was refused. */

import { expect, test } from "vitest";
import { commandWords } from "#client/document/command-words.ts";

const nameOf = (mention: string) => (mention === "all" ? "toute la table" : "Ana");
const said = (command: unknown) => commandWords(command, nameOf);

test("[R873] the words of a comment are told as people read them", () => {
	const on = { kind: "words", field: "content", from: {}, to: {}, quote: "le budget" };
	expect(said({ kind: "open-thread", on, text: "Quel budget, @[all], pour #[project:p1|Potagers] ?" })).toBe(
		"Quel budget, @toute la table, pour Potagers ?",
	);
	expect(said({ kind: "edit-comment", comment: "01", text: "Mieux dit." })).toBe("Mieux dit.");
});

test("[R873] the wordings and the reasons of proposals are told, not what stood there before", () => {
	const block = (text: string) => ({ type: "paragraph", attrs: { id: "p" }, content: [{ text }] });
	const passage = {
		field: "content",
		prev: null,
		before: [block("Avant")],
		after: [block("Après")],
		reason: "Plus clair.",
	};
	expect(said({ kind: "propose", passages: [passage] })).toBe("Après\n\nPlus clair.");
});

test("[R873] a command without words has none to show", () => {
	expect(said({ kind: "resolve-thread", thread: "01" })).toBe("");
	expect(said({ kind: "cast", answer: "for", reasons: ["Le coût", " "] })).toBe("Le coût");
});

test("[R948] the figures that somebody typed are told with their period and unit; the words of the document they were about are not", () => {
	const entry = {
		indicator: "i",
		project: null,
		period: "2026",
		splits: [],
		value: 12,
		unit: "repas",
		note: "",
		source: "Registre",
	};
	expect(said({ kind: "report-measurements", entries: [entry] })).toBe("2026 · 12 repas\n\nRegistre");
	const subject = { kind: "passage", field: "content", parts: [{ id: "p", text: "Le texte du cadre" }] };
	expect(said({ kind: "record-decision", text: "On garde.", subject })).toBe("On garde.");
});

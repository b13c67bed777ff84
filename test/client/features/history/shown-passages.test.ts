/** Which passages of a difference are drawn. */

import { expect, test } from "vitest";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import { shownPassages } from "#client/features/history/shown-passages.ts";

const passage = (key: string, change: PassageDifference["change"], by: string[] = []): PassageDifference => ({
	key,
	look: { form: "paragraph" },
	change,
	pieces: [{ kind: "same", text: key }],
	by,
});
const ALL = [
	passage("a", "same"),
	passage("b", "same"),
	passage("c", "added", ["ana"]),
	passage("d", "added", ["ana"]),
	passage("e", "removed", ["bo"]),
	passage("f", "same"),
];
const drawn = (asked: Parameters<typeof shownPassages>[1]) =>
	shownPassages(ALL, asked).parts.map((part) =>
		part.kind === "folded" ? `${part.count} folded` : `${part.passage.key}${part.isContinued ? " too" : ""}`,
	);

test("[R442] all passages, or what changed with the rest folded; what came together is told once", () => {
	expect(drawn({ onlyChanges: false, isWanted: null })).toEqual(["a", "b", "c", "d too", "e", "f"]);
	expect(drawn({ onlyChanges: true, isWanted: null })).toEqual(["2 folded", "c", "d too", "e", "1 folded"]);
});

test("[R442] the changes of somebody alone", () => {
	const isWanted = ({ by }: PassageDifference) => by.includes("bo");
	expect(drawn({ onlyChanges: true, isWanted })).toEqual(["4 folded", "e", "1 folded"]);
	expect(shownPassages(ALL, { onlyChanges: false, isWanted }).changes).toBe(1);
});

test("[R442] a field says of which record it is where the record is folded", () => {
	const field = (label: string, of: string, change: PassageDifference["change"]): PassageDifference => ({
		...passage(`${of}/${label}`, change, ["ana"]),
		look: { form: "field" },
		label,
		of,
	});
	const record = (title: string): PassageDifference => ({
		...passage(title, "same"),
		look: { form: "record" },
		pieces: [{ kind: "same", text: title }],
	});
	const all = [record("I1"), field("Unité", "I1", "changed"), record("I2"), field("Source", "I2", "changed")];
	const labels = (onlyChanges: boolean) =>
		shownPassages(all, { onlyChanges, isWanted: null }).parts.map((part) => part.kind === "passage" && part.label);
	expect(labels(false)).toEqual([null, "Unité", null, "Source"]);
	expect(labels(true)).toEqual([false, "I1 · Unité", false, "I2 · Source"]);
});

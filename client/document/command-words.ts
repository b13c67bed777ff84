/** The words that somebody wrote in a command: what must not be lost when it is refused. */

import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { spokenText } from "#shared/ledger/mentions.ts";

/** Under these names, commands of every stream hold what people write. */
const WRITTEN: ReadonlySet<string> = new Set([
	"text",
	"reason",
	"reasons",
	"note",
	"title",
	"name",
	"label",
	"how",
	"source",
	"evidence",
]);
/** What was there before, or says where, is not theirs. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(["before", "on", "parts"]);

/** One paragraph for each thing that was written, in order; empty when the command holds no words. */
export function commandWords(command: unknown, nameOf: (mention: string) => string): string {
	return [...new Set(wordsIn(command, nameOf))].join("\n\n");
}

function wordsIn(value: unknown, nameOf: (mention: string) => string): string[] {
	if (Array.isArray(value)) {
		if (value.length > 0 && value.every(isBlock)) {
			const words = wordsOfBlocks(value);
			return words === "" ? [] : [words];
		}
		return value.flatMap((one) => wordsIn(one, nameOf));
	}
	if (typeof value !== "object" || value === null) return [];
	const figure = isFigure(value) ? [`${value.period} · ${value.value} ${value.unit}`.trim()] : [];
	const words = Object.entries(value).flatMap(([name, held]) => {
		if (NOT_WRITTEN.has(name)) return [];
		if (typeof held === "string") return WRITTEN.has(name) && held.trim() !== "" ? [spokenText(held, nameOf)] : [];
		if (WRITTEN.has(name) && Array.isArray(held) && held.every((one) => typeof one === "string"))
			return held.filter((one) => one.trim() !== "");
		return wordsIn(held, nameOf);
	});
	return [...figure, ...words];
}

/** A measured value: its figure is what somebody typed. */
function isFigure(value: object): value is { period: string; value: number; unit: string } {
	const { period, value: number, unit } = value as Record<string, unknown>;
	return typeof period === "string" && typeof number === "number" && typeof unit === "string";
}

/** What is given to be written in a text. */
function isBlock(value: unknown): value is BlockJson {
	return typeof value === "object" && value !== null && "type" in value && "content" in value;
}

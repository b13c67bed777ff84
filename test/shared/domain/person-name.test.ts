/** Names that imitate, hide or overflow: what is left of each, and who it is not taken for. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey } from "#shared/domain/name-key.ts";
import { cleanName } from "#shared/domain/person-name.ts";

test.each([
	["blanks around and inside", "  Marie   Tremblay ", "Marie Tremblay"],
	["a line break", "Marie\nTremblay", "Marie Tremblay"],
	["text turned right to left", "Marie\u202e (animatrice)", "Marie (animatrice)"],
	["an isolate", "\u2067Marie\u2069", "Marie"],
	["a zero-width space", "Ma\u200brie", "Marie"],
	["a joiner", "Ma\u200drie", "Marie"],
	["a soft hyphen", "Ma\u00adrie", "Marie"],
	["a byte order mark", "\ufeffMarie", "Marie"],
	["control characters", "Ma\u0000ri\u0007e", "Marie"],
	["a tag character", "Marie\u{e0041}", "Marie"],
	["a letter of nobody (private use)", "Marie\ue000", "Marie"],
	["an accent apart", "Rene\u0301e", "Renée"],
	["no-break spaces", "Marie\u00a0\u202fTremblay", "Marie Tremblay"],
	["markup, kept as text", "<b>Marie</b>", "<b>Marie</b>"],
	["nothing readable", "\u202e\u200b", ""],
	["dots alone", "…", ""],
	["an emoji alone", "🙂", ""],
	["a number", "Table 4", "Table 4"],
	["another alphabet", "Мария", "Мария"],
	["5,000 letters", "a".repeat(5_000), "a".repeat(60)],
	["twenty accents on a letter, sixty times", `${`a${"\u0301".repeat(20)}`.repeat(80)}`, null],
])("[R162] %s", (_what, given, kept) => {
	const name = cleanName(given);
	if (kept !== null) expect(name).toBe(kept);
	expect([...new Intl.Segmenter("fr").segment(name)].length).toBeLessThanOrEqual(60);
});

test.each([
	["another case", "MARIE TREMBLAY", "Marie Tremblay"],
	["Cyrillic letters", "Мarіе Trеmblау", "Marie Tremblay"],
	["Greek letters", "Μαrie", "Marie"],
	["full-width letters", "Ｍａｒｉｅ", "Marie"],
	["mathematical letters", "𝐌𝐚𝐫𝐢𝐞", "Marie"],
	["a ligature", "Soﬁa", "Sofia"],
	["strokes for strokes", "OIivia", "Olivia"],
	["an l for an i", "Ollvia", "Olivia"],
	["digits", "0liv1a", "Olivia"],
	["a small capital", "Oli\u1d20ia", "Olivia"],
	["an Armenian letter", "\u0555livia", "Olivia"],
	["a Lisu letter", "\ua4f3livia", "Olivia"],
	["a Cherokee letter", "M\u13aarie", "Marie"],
	["a letter of phonetics", "Olivi\u0251", "Olivia"],
	["a letter without its dot", "Ol\u0131via", "Olivia"],
	["an underlined letter", "Olivia\u0332", "Olivia"],
	["a full stop", "Olivia .", "Olivia"],
	["a hyphen", "-Olivia", "Olivia"],
	["spread letters", "O l i v i a", "Olivia"],
	["a role", "Olivia (propriétaire)", "Olivia"],
	["a role after a dash", "Olivia – animatrice", "Olivia"],
	["a role in other letters", "Olivia [ОWNER]", "Olivia"],
])("[R162] [R922] a name in %s is taken for the one it looks like", (_what, imitation, name) => {
	expect(nameKey(cleanName(imitation))).toBe(nameKey(name));
});

test("[R162] names that differ to the eye stay different", () => {
	expect(new Set(["René", "Rene", "Marie", "Maria", "Мария", "Jean 1", "Jean 2"].map(nameKey)).size).toBe(7);
});

test("[R922] a number tells namesakes apart, and a role alone is a name like another", () => {
	const numbered = Array.from({ length: 120 }, (_, count) => nameKey(`Olivia (${count + 2})`));
	expect(new Set([nameKey("Olivia"), ...numbered]).size).toBe(121);
	expect(nameKey("Animation")).not.toBe(nameKey("Owner"));
	expect(nameKey("…")).not.toBe("");
});

test("[R162] whatever is typed, nothing invisible, nothing that turns the line, and cleaning again changes nothing", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
			const name = cleanName(typed);
			expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u);
			expect(cleanName(name)).toBe(name);
		}),
	);
});

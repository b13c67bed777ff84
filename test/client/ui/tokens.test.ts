/** The colours of the identity can be read by everybody, in light and in dark. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../client/ui/tokens.css", import.meta.url), "utf8");

type Theme = "light" | "dark";
const GROUNDS = ["paper", "surface", "surface-2"];
const READABLE = 4.5;
const VISIBLE = 3;

function colour(token: string, theme: Theme): string {
	const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? "";
	const both = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
	const hex = both ? both[theme === "light" ? 1 : 2] : /^#[0-9a-f]{6}$/.exec(value)?.[0];
	if (!hex) throw new Error(`tokens.test: --${token} is not a plain colour: ${value}`);
	return hex;
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** 12 % of a colour over the surface, as `--sector-N-soft` is made. */
function soft(hex: string, ground: string): string {
	const mixed = [1, 3, 5].map((at) =>
		Math.round(
			Number.parseInt(hex.slice(at, at + 2), 16) * 0.12 + Number.parseInt(ground.slice(at, at + 2), 16) * 0.88,
		),
	);
	return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

describe.each(["light", "dark"] as const)("in %s", (theme) => {
	test.each(["ink", "ink-2", "ink-3", "accent", "ok", "warn", "danger", "info"])(
		"--%s is readable on every ground",
		(token) => {
			for (const ground of GROUNDS)
				expect(contrast(colour(token, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(READABLE);
		},
	);

	test.each(["ok", "warn", "danger", "info", "accent"])(
		"--%s is readable on its soft ground, and its ink on it",
		(token) => {
			expect(contrast(colour(token, theme), colour(`${token}-soft`, theme))).toBeGreaterThanOrEqual(READABLE);
			expect(contrast(colour(`${token}-ink`, theme), colour(token, theme))).toBeGreaterThanOrEqual(READABLE);
		},
	);

	test("the borders of fields and the focus ring can be seen", () => {
		for (const ground of GROUNDS) {
			expect(contrast(colour("line-strong", theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(VISIBLE);
			expect(contrast(colour("focus", theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(VISIBLE);
		}
	});

	test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("sector %i is readable as a tag and as an avatar", (place) => {
		const sector = colour(`sector-${place}`, theme);
		expect(contrast(colour(`sector-${place}-ink`, theme), sector)).toBeGreaterThanOrEqual(READABLE);
		expect(contrast(sector, soft(sector, colour("surface", theme)))).toBeGreaterThanOrEqual(READABLE);
	});

	test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])("caret %i carries white words and is seen on the page", (place) => {
		const caret = colour(`caret-${place}`, theme);
		expect(contrast("#ffffff", caret)).toBeGreaterThanOrEqual(READABLE);
		expect(contrast(caret, colour("surface", theme))).toBeGreaterThanOrEqual(VISIBLE);
	});
});

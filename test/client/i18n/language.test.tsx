// @vitest-environment happy-dom

/** The language of the screen: French first, changed at once, remembered. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { dictionary } from "#shared/lib/language.ts";
import type { DeviceMemory } from "#client/i18n/device-memory.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { LanguageProvider } from "#client/i18n/LanguageProvider.tsx";
import { formatFor } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

afterEach(cleanup);

const texts = dictionary({ fr: { hello: "Bonjour" }, en: { hello: "Hello" } });

function Greeting() {
	const t = useTexts(texts);
	const { setLanguage } = useLanguage();
	return (
		<button type="button" onClick={() => setLanguage("en")}>
			{t.hello}
		</button>
	);
}

function memoryOf(saved: Record<string, string>): NonNullable<DeviceMemory> {
	return {
		getItem: (key) => saved[key] ?? null,
		setItem: (key, value) => {
			saved[key] = value;
		},
		removeItem: (key) => {
			delete saved[key];
		},
	};
}

test("the screen is in French until somebody chooses otherwise", () => {
	render(
		<LanguageProvider memory={memoryOf({})}>
			<Greeting />
		</LanguageProvider>,
	);
	expect(screen.getByText("Bonjour")).toBeTruthy();
	expect(document.documentElement.lang).toBe("fr-CA");
});

test("a chosen language changes every sentence at once and is remembered", () => {
	const saved: Record<string, string> = {};
	render(
		<LanguageProvider memory={memoryOf(saved)}>
			<Greeting />
		</LanguageProvider>,
	);
	fireEvent.click(screen.getByText("Bonjour"));
	expect(screen.getByText("Hello")).toBeTruthy();
	expect(document.documentElement.lang).toBe("en-CA");
	cleanup();
	render(
		<LanguageProvider memory={memoryOf(saved)}>
			<Greeting />
		</LanguageProvider>,
	);
	expect(screen.getByText("Hello")).toBeTruthy();
});

test("a device that refuses to remember still changes language", () => {
	const refusing: DeviceMemory = {
		...memoryOf({}),
		setItem: () => {
			throw new DOMException("full", "QuotaExceededError");
		},
	};
	render(
		<LanguageProvider memory={refusing}>
			<Greeting />
		</LanguageProvider>,
	);
	fireEvent.click(screen.getByText("Bonjour"));
	expect(screen.getByText("Hello")).toBeTruthy();
});

test("numbers and dates are written as they are here", () => {
	const format = formatFor("fr");
	expect(format.number(1234.5)).toMatch(/^1\s234,5$/);
	expect(format.date(new Date(2026, 2, 3))).toBe("3 mars 2026");
	expect(format.shortDate(new Date(2026, 2, 3))).toBe("2026-03-03");
	expect(format.list(["Ana", "Bo", "Chloé"])).toBe("Ana, Bo et Chloé");
});

test("a moment is told from now, in whole steps", () => {
	const now = Date.UTC(2026, 2, 3, 12);
	const format = formatFor("fr");
	expect(format.relative(now - 20_000, now)).toBe("à l’instant");
	expect(format.relative(now - 5 * 60_000, now)).toBe("il y a 5 minutes");
	expect(format.relative(now - 26 * 3_600_000, now)).toBe("hier");
	expect(format.relative(now + 3 * 86_400_000, now)).toBe("dans 3 jours");
});

test("names sort with their accents in place", () => {
	expect(["Zoé", "Élise", "Dan", "Eve"].sort(formatFor("fr").compare)).toEqual(["Dan", "Élise", "Eve", "Zoé"]);
});

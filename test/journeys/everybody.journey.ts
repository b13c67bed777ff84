/** Every main screen can be used by everybody: axe finds nothing, in both languages, light and dark, on a desk and on a phone. */

import { expect, type Page } from "@playwright/test";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as glossaryTexts } from "#client/features/glossary/texts.ts";
import { texts as indicatorTexts } from "#client/features/indicators/texts.ts";
import { texts as memberTexts } from "#client/features/members/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { reportTexts } from "#client/features/recommendations/import/report-texts.ts";
import { texts as recommendationTexts } from "#client/features/recommendations/texts.ts";
import { texts as resourceTexts } from "#client/features/resources/texts.ts";
import { newId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import type { DocumentSummary } from "#shared/protocol/http.ts";
import type { ResultsReply } from "#shared/protocol/measurements.ts";
import { atRest, expectAccessible } from "#test/journeys/accessible.ts";
import { reportValues } from "#test/journeys/report-values.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Every other screen is met in each round, so that each is met in both languages, both schemes and both widths. */
const ROUNDS = [
	{ name: "French, light, desk", language: "fr", colorScheme: "light", viewport: DESK, turn: 0 },
	{ name: "English, dark, phone", language: "en", colorScheme: "dark", viewport: PHONE, turn: 0 },
	{ name: "French, dark, phone", language: "fr", colorScheme: "dark", viewport: PHONE, turn: 1 },
	{ name: "English, light, desk", language: "en", colorScheme: "light", viewport: DESK, turn: 1 },
] as const;

for (const { name, language, turn, ...options } of ROUNDS) {
	test(`axe finds nothing on any main screen: ${name}`, async ({ world }) => {
		test.setTimeout(420_000);
		const owner = await world.owner(undefined, options);
		const { page } = owner;
		await page.evaluate((chosen) => localStorage.setItem("palier.language", chosen), language);
		const found: string[] = [];
		const screens = await screensOf(world, owner, language);
		for (const { name: screen, path, open } of screens.filter((_, index) => index % 2 === turn)) {
			await page.goto(path);
			const look = async () => {
				await settled(page);
				if (open) {
					await open(page);
					// The name of the button under the pointer is another overlay.
					await page.mouse.move(0, 0);
					await expect(page.getByRole("tooltip")).toHaveCount(0);
					await settled(page);
				}
				await expectAccessible(page, screen);
				expect(await overflow(page), `${screen} is wider than the window`).toBe(0);
			};
			await look().catch((error: Error) => found.push(`${screen}: ${error.message}`));
		}
		expect(found.join("\n\n")).toBe("");
	});
}

type Screen = {
	name: string;
	path: string;
	/** What is opened on the page before looking. */
	open?: (page: Page) => Promise<void>;
};

async function screensOf(world: World, owner: Person, language: Language): Promise<Screen[]> {
	const workspace = await world.workspaceOf(owner);
	const space = `/e/${workspace.id}`;
	const report = await world.newDocument(owner, "recommendation-set", "Rapport");
	const recommendations = `${space}/recommandations/${report.id}`;
	const glossary = `${space}/glossaires/${(await world.newDocument(owner, "glossary", "Nos mots")).id}`;
	const documents = await world.documentsOf(owner);
	const of = (kind: DocumentSummary["kind"]) => documents.find((one) => one.kind === kind)?.id;
	const { results } = await world.get<ResultsReply>(owner, `/api/workspaces/${workspace.id}/measurements/results`);
	const [measured] = results.map(({ indicator }) => indicator);
	if (measured)
		await reportValues(world, owner, measured, [
			[null, "2025-H2", 12],
			[null, "2026-H1", 18],
		]);
	const framework = of("framework");
	if (framework) await discuss(world, owner, workspace.id, framework);
	const press = (name: string) => async (page: Page) => {
		await page.getByRole("button", { name }).first().click();
		await expect(page.getByRole("dialog").or(page.getByRole("complementary")).first()).toBeVisible();
	};
	return [
		{ name: "overview", path: space },
		{ name: "framework", path: `${space}/cadres/${of("framework")}` },
		{
			name: "what a framework touches",
			path: `${space}/cadres/${of("framework")}`,
			open: press(frameworkTexts[language].touched),
		},
		{
			name: "comments on a framework",
			path: `${space}/cadres/${of("framework")}`,
			open: press(frameworkTexts[language].comments),
		},
		{
			name: "proposals for a framework",
			path: `${space}/cadres/${of("framework")}`,
			open: press(frameworkTexts[language].proposals),
		},
		{ name: "decisions", path: `${space}/decisions` },
		{ name: "history of a framework", path: `${space}/historique/${of("framework")}` },
		{ name: "history of the portfolio", path: `${space}/historique/portefeuille` },
		{ name: "gaps", path: `${space}/ecarts` },
		{ name: "indicators", path: `${space}/indicateurs/${of("indicator-set")}` },
		{
			name: "an indicator",
			path: `${space}/indicateurs/${of("indicator-set")}`,
			open: press(indicatorTexts[language].openNamed("Personnes rejointes")),
		},
		{ name: "balises", path: `${space}/balises/${of("balise-set")}` },
		{ name: "a new balise", path: `${space}/balises/${of("balise-set")}`, open: press(baliseTexts[language].add) },
		{ name: "resources", path: `${space}/ressources/${of("resource-set")}` },
		{
			name: "a new resource",
			path: `${space}/ressources/${of("resource-set")}`,
			open: press(resourceTexts[language].add),
		},
		{
			name: "a report being corrected",
			path: recommendations,
			open: async (page) => {
				await page.getByRole("button", { name: recommendationTexts[language].importReport }).click();
				const t = reportTexts[language];
				await page.getByText(t.orPaste).click();
				await page
					.getByLabel(t.pasteLabel)
					.fill("Avant\n\nAussi\n\nR1. Un fonds :\n- de dix ans.\n\nDiscussion : oui.");
				await page.getByRole("button", { name: t.readPaste }).click();
				await page.getByRole("button", { name: t.editLine(4) }).click();
			},
		},
		{ name: "a new recommendation", path: recommendations, open: press(recommendationTexts[language].add) },
		{ name: "recommendations", path: recommendations },
		{ name: "[R556] an empty glossary", path: glossary },
		{ name: "[R556] a new term", path: glossary, open: press(glossaryTexts[language].add) },
		{ name: "portfolio", path: `${space}/portefeuille` },
		{ name: "import", path: `${space}/portefeuille`, open: opensImport(language) },
		{ name: "results", path: `${space}/resultats` },
		{ name: "results of an indicator", path: `${space}/resultats?indicateur=${measured?.id}` },
		{ name: "members", path: `${space}/membres` },
		{ name: "invitation", path: `${space}/membres`, open: press(memberTexts[language].invite) },
		{ name: "settings", path: `${space}/reglages` },
		{ name: "home", path: "/" },
		{ name: "door", path: "/rejoindre" },
		{ name: "not found", path: `${space}/nulle-part` },
	];
}

/** A comment and a proposal, for their panels to have something to show. */
async function discuss(world: World, owner: Person, workspace: string, framework: string): Promise<void> {
	const ledger = `/api/workspaces/${workspace}/ledgers/${framework}`;
	const give = (stream: string, command: object) => world.post(owner, `${ledger}/${stream}`, { key: newId(), command });
	await give("comments", { kind: "open-thread", on: { kind: "document" }, text: "Est-ce complet ?" });
	const added = { type: "paragraph", attrs: { id: newId() }, content: [{ text: "Un passage proposé." }] };
	const passage = { field: "content", prev: null, before: [], after: [added], reason: "Il manque une entrée." };
	await give("proposals", { kind: "propose", passages: [passage] });
}

/** A button on a wide screen, a choice of the menu on a phone. */
function opensImport(language: Language) {
	const t = portfolioTexts[language];
	return async (page: Page) => {
		const button = page.getByRole("button", { name: t.importCsv, exact: true });
		if (await button.isVisible()) await button.click();
		else {
			await page.getByRole("button", { name: t.more, exact: true }).click();
			await page.getByRole("menuitem", { name: t.importCsv, exact: true }).click();
		}
		await expect(page.getByRole("dialog")).toBeVisible();
	};
}

/** The page has its title, nothing is still loading, and no movement is under way. */
async function settled(page: Page): Promise<void> {
	await expect(page.locator("h1").first()).toBeAttached();
	await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
	await atRest(page);
}

/** By how many pixels the page is wider than the window. */
async function overflow(page: Page): Promise<number> {
	return await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

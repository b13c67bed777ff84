/** In a real browser: whatever people write, name, paste or link, no script of theirs runs, nothing is asked of another site, the content policy has nothing to report, and no address tells where one comes from. */

import { expect } from "@playwright/test";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import {
	ELSEWHERE,
	PAGE,
	poisonBalises,
	poisonIndicators,
	poisonPortfolio,
	poisonRecommendations,
	poisonResources,
	poisonTerms,
	poisonText,
	TEXTS,
} from "#test/journeys/hostile-text.ts";
import { follow, settled, Watch, writeInRoom } from "#test/journeys/watched-pages.ts";
import { enterByJoinPage, test } from "#test/journeys/world.ts";

test("[R160, R247] payloads in every text, name, title and address: no script runs, nothing is asked elsewhere, nothing to report", async ({
	world,
}) => {
	test.setTimeout(180_000);
	const [first = "", second = "", third = ""] = TEXTS;
	const ana = await world.owner({ name: first, organisation: second });
	const space = ana.page.url();
	const workspace = await world.workspaceOf(ana);
	await world.patch(ana, `/api/workspaces/${workspace.id}`, {
		name: third,
		sectors: TEXTS.map((text) => text.slice(0, 110)),
	});
	await world.newDocument(ana, "recommendation-set", "Rapport");
	await world.newDocument(ana, "glossary", "Mots");
	const documents = await world.documentsOf(ana);
	for (const document of documents)
		await world.patch(ana, `/api/workspaces/${workspace.id}/documents/${document.id}`, { title: TEXTS[4] });
	const kinds = {
		framework: poisonText,
		"indicator-set": poisonIndicators,
		"balise-set": poisonBalises,
		"resource-set": poisonResources,
		"recommendation-set": poisonRecommendations,
		workshop: poisonText,
		glossary: poisonTerms,
	};
	for (const { kind, room } of documents) await writeInRoom(world, ana, room, (doc) => kinds[kind](doc));
	await writeInRoom(world, ana, `${workspace.id}/portfolio`, poisonPortfolio);

	const bo = await world.joins(await world.invitation(ana, "reader"), { name: TEXTS[3] ?? "Bo" });
	const idOf = (kind: string) => documents.find((one) => one.kind === kind)?.id;
	for (const person of [ana, bo]) {
		const watch = await Watch.over(world, person);
		const { page } = person;
		await page.goto("/");
		await settled(page);
		const framework = `${space}/cadres/${idOf("framework")}`;
		for (const path of [
			space,
			framework,
			`${space}/indicateurs/${idOf("indicator-set")}`,
			`${space}/balises/${idOf("balise-set")}`,
			`${space}/ressources/${idOf("resource-set")}`,
			`${space}/recommandations/${idOf("recommendation-set")}`,
			`${space}/glossaires/${idOf("glossary")}`,
			`${space}/portefeuille`,
			`${space}/membres`,
			`${space}/reglages`,
			"/",
		]) {
			await follow(page, path);
			await watch.isClean(page, `${person.name}: ${path}`);
		}
		await page.goto(`${space}/portefeuille`);
		const project = page.getByRole("button", { name: portfolioTexts.fr.openProject(first) });
		await project.scrollIntoViewIfNeeded();
		await project.click();
		await expect(page.getByText(second).first()).toBeVisible();
		await watch.isClean(page, `${person.name}: a project`);
		await page.goto(framework);
		await expect(page.getByText("fin du poison")).toBeAttached();
		for (const link of await page.getByText("un lien", { exact: true }).all())
			await link.click({ modifiers: ["Control"] });
		await watch.isClean(page, `${person.name}: every link clicked`);
		expect(page.url()).toContain(framework);
	}
});

test("[R160, R246] what is pasted from another page brings its words alone", async ({ world }) => {
	const ana = await world.owner();
	const space = ana.page.url();
	const { id, title } = await world.newDocument(ana, "framework", "Cadre");
	const watch = await Watch.over(world, ana);
	await ana.page.goto(`${space}/cadres/${id}`);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.focus();
	await text.evaluate((element, html) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", html);
		clipboardData.setData("text/plain", "du texte");
		element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}, PAGE);
	await expect(text).toContainText("lien");
	await watch.isClean(ana.page, "after the paste");
	await ana.page.reload();
	await expect(text).toContainText("lien");
	await watch.isClean(ana.page, "after a reload");
});

test("[R158] joining tells the token to nobody: not in an address, not in a Referer, not in the history", async ({
	world,
}) => {
	const ana = await world.owner();
	const link = await world.invitation(ana, "editor", { maxUses: 1 });
	const token = link.split("#")[1] ?? "";
	const bo = await world.stranger("Bo");
	const told: string[] = [];
	world.keepsTheirBrowser(bo);
	bo.context.on("request", (request) => {
		const { referer } = request.headers();
		if (request.url().replace(/#.*/, "").includes(token)) told.push(request.url());
		if (referer) told.push(`Referer: ${referer}`);
	});
	await bo.page.goto(link);
	await expect.poll(() => bo.page.url()).not.toContain(token);
	await enterByJoinPage(bo.page, { name: "Bo Gagnon" });
	await bo.page.goBack();
	expect(bo.page.url()).not.toContain(token);
	expect(told).toEqual([]);
});

test("[R161] a link followed to another site does not say where one comes from, and gets no hold on this page", async ({
	world,
}) => {
	const ana = await world.owner();
	const space = ana.page.url();
	const { id } = await world.newDocument(ana, "framework", "Cadre");
	const headers: Record<string, string>[] = [];
	await ana.page.goto(`${space}/cadres/${id}`);
	const text = ana.page.getByRole("textbox", { name: "Cadre" });
	await text.focus();
	await text.pressSequentially(`voir ${ELSEWHERE}/page `);
	await expect(text.getByRole("link")).toBeVisible();
	const bo = await world.joins(await world.invitation(ana, "reader"), { name: "Bo Gagnon" });
	await bo.context.route(`${ELSEWHERE}/**`, async (route) => {
		headers.push(await route.request().allHeaders());
		await route.fulfill({ contentType: "text/html", body: "<title>ailleurs</title>" });
	});
	await bo.page.goto(`${space}/cadres/${id}`);
	const link = bo.page.getByRole("link", { name: `${ELSEWHERE}/page` });
	await expect(link).toHaveAttribute("rel", "noopener noreferrer");
	const opened = bo.context.waitForEvent("page");
	await link.click();
	const elsewhere = await opened;
	await elsewhere.waitForLoadState();
	expect(await elsewhere.evaluate(() => [document.referrer, window.opener])).toEqual(["", null]);
	expect(headers.map(({ referer }) => referer)).toEqual([undefined]);
});

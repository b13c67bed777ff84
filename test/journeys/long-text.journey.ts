/** A text of a hundred pages in a real browser: drawn in stretches, it is as long, is searched, gone through by keys, selected across, written in and cited as any other. */

import { expect, type Locator, type Page } from "@playwright/test";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { type Block, frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { blockHash } from "#shared/domain/page-place.ts";
import { writeInRoom } from "#test/journeys/watched-pages.ts";
import { test } from "#test/journeys/world.ts";

const BLOCKS = 800;
const PASSAGE = "Le palier suivant demande que la pratique tienne sans la personne qui l’a fait naître. ";

test("[R906] a text of a hundred pages keeps its length, and is found, crossed, selected and written in across its stretches", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const { id: workspace } = await world.workspaceOf(ana);
	const { id, title } = await world.newDocument(ana, "framework", "Cadre long");
	await writeInRoom(world, ana, `${workspace}/${id}`, (doc) => {
		const blocks = Array.from(
			{ length: BLOCKS },
			(_, place): Block =>
				place % 20 === 0
					? { heading: 2, text: `Partie ${place / 20 + 1}` }
					: { paragraph: `${place}. ${PASSAGE.repeat(1 + (place % 3))}` },
		);
		writeBlocks(richText(doc, frameworkTextName()), blocks);
	});
	const { page } = ana;
	await page.goto(`/e/${workspace}/cadres/${id}`);
	const text = page.getByRole("textbox", { name: title });
	await expect(text).toHaveAttribute("data-heights", "known");
	const stretches = text.locator(":scope > [data-stretch]");
	expect(await stretches.count()).toBeGreaterThan(15);

	await test.step("it is as long as drawn whole, at this width and at another", async () => {
		for (const width of [1440, 900]) {
			await page.setViewportSize({ width, height: 900 });
			await expect(text).toHaveAttribute("data-heights", "known");
			const skipped = await heightOf(text);
			await text.evaluate((element) => element.removeAttribute("data-heights"));
			expect(await heightOf(text)).toBe(skipped);
			await text.evaluate((element) => element.setAttribute("data-heights", "known"));
		}
		await page.setViewportSize({ width: 1440, height: 900 });
		await expect(text).toHaveAttribute("data-heights", "known");
	});

	await test.step("words far below are found and shown", async () => {
		await text.click({ position: { x: 40, y: 10 } });
		await page.keyboard.press("Control+Shift+F");
		const bar = page.getByRole("search", { name: texts.fr.find });
		await bar.getByLabel(lateTexts.fr.findLabel).fill("Partie 39");
		await page.keyboard.press("Enter");
		await expect(text.getByText("Partie 39")).toBeInViewport();
		await page.keyboard.press("Escape");
	});

	await test.step("the caret goes from one stretch to the next by keys, and what is written there reaches the other", async () => {
		const last = stretches.nth(1).locator(":scope > *").last();
		const next = stretches.nth(2).locator(":scope > *").first();
		await last.click();
		await page.keyboard.press("End");
		await expect.poll(() => caretAtEnd(page)).toBe(true);
		await page.keyboard.press("ArrowRight");
		await page.keyboard.type("Ici commence la suite. ");
		await expect(next).toHaveText(/^Ici commence la suite\./);
		await bo.page.goto(`/e/${workspace}/cadres/${id}`);
		await expect(bo.page.getByText("Ici commence la suite.")).toBeAttached();
	});

	await test.step("the handle of a block stands beside it, in its stretch", async () => {
		const block = stretches.nth(2).locator(":scope > p").nth(3);
		await block.hover();
		const handle = page.getByRole("button", { name: lateTexts.fr.blockHandle });
		await expect
			.poll(async () => {
				const [box, beside] = [await block.boundingBox(), await handle.boundingBox()];
				return box && beside && beside.y >= box.y - 4 && beside.y < box.y + box.height;
			})
			.toBe(true);
	});

	await test.step("a selection over the edge of a stretch is taken out, and put back by undo", async () => {
		const before = await stretches.evaluateAll((all) => all.map((one) => one.textContent).join("|"));
		const words = await text.evaluate((element) => element.textContent);
		const last = stretches.nth(4).locator(":scope > *").last();
		await last.scrollIntoViewIfNeeded();
		const [start, end] = [await last.boundingBox(), await stretches.nth(5).locator(":scope > *").first().boundingBox()];
		if (!start || !end) throw new Error("nothing to select");
		await page.mouse.move(start.x + 60, start.y + 14);
		await page.mouse.down();
		await page.mouse.move(end.x + 120, end.y + 14, { steps: 6 });
		await page.mouse.up();
		await page.keyboard.press("Delete");
		await expect.poll(() => text.evaluate((element) => element.textContent)).not.toBe(words);
		await page.keyboard.press("Control+z");
		await expect.poll(() => text.evaluate((element) => element.textContent)).toBe(words);
		expect(before.length).toBeGreaterThan(words?.length ?? 0);
	});

	await test.step("what one writes stays in view, line after line, and comes back into it", async () => {
		await page.keyboard.press("Control+End");
		for (let line = 0; line < 30; line++) await page.keyboard.press("Enter");
		await page.keyboard.type("La toute fin");
		await expect(text.getByText("La toute fin")).toBeInViewport();
		await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
		await expect(text.getByText("La toute fin")).not.toBeInViewport();
		await page.keyboard.type("ale");
		await expect(text.getByText("La toute finale")).toBeInViewport();
	});

	await test.step("a link to a passage far below lands on it", async () => {
		const far = text.getByText("Partie 30");
		const block = await far.getAttribute("data-id");
		await page.goto("about:blank");
		await page.goto(`/e/${workspace}/cadres/${id}${blockHash(block ?? "")}`);
		await expect(text.getByText("Partie 30")).toBeInViewport();
	});

	await test.step("all of it is printed", async () => {
		await page.emulateMedia({ media: "print" });
		expect(await stretches.nth(15).evaluate((one) => getComputedStyle(one).contentVisibility)).toBe("visible");
		await page.emulateMedia({ media: "screen" });
	});
});

/** Of the text itself, once it is drawn again: what is around it comes in its own time. */
async function heightOf(text: Locator): Promise<number> {
	return await text.evaluate(
		(element) =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(element.getBoundingClientRect().height))),
			),
	);
}

/** The caret has gone to the end of its words. */
async function caretAtEnd(page: Page): Promise<boolean> {
	return await page.evaluate(() => {
		const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 };
		return anchorNode !== null && anchorOffset === (anchorNode.textContent ?? "").length;
	});
}

/** Files, links and pasted text that are wrong or hostile: a clear answer, and nothing of them kept. */

import { expect, type Page } from "@playwright/test";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { test, type World } from "#test/journeys/world.ts";

const t = importTexts.fr;

test("a file that is no CSV says what it is, and the portfolio stays as it was", async ({ world }) => {
	const { page } = await world.owner();
	await page.goto(`${page.url()}/portefeuille`);
	await page.getByRole("button", { name: portfolioTexts.fr.importCsv, exact: true }).click();
	const give = (name: string, bytes: Uint8Array | string) =>
		page
			.locator("input[type=file]")
			.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes as Uint8Array) });

	await give("vide.csv", "");
	await expect(page.getByText(t.emptyFile)).toBeVisible();
	await give("classeur.csv", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3]));
	await expect(page.getByText(t.damagedFile)).toBeVisible();
	await give(
		"bruit.csv",
		Uint8Array.from({ length: 4096 }, (_, place) => (place * 7919) % 256),
	);
	await expect(page.getByText(t.binaryFile)).toBeVisible();
	await give("rapport.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj");
	await expect(page.getByText(t.pdfFile)).toBeVisible();

	await give("coupe.csv", 'Nom;Résumé\nUn;Ligne entière\nDeux;"Coupée en plein mili');
	await expect(page.getByText(t.openQuote(3))).toBeVisible();
	await page.getByRole("button", { name: t.again }).click();
	await give("double.csv", "Nom;Secteurs;Secteurs\n__proto__;Recherche;Éducation\n;Recherche;\n=1+1;;\n");
	await page.getByRole("button", { name: t.toCheck }).click();
	await expect(page.getByRole("tab", { name: `${t.refused} (1)` })).toBeVisible();
	await page.getByRole("tab", { name: `${t.refused} (1)` }).click();
	await expect(page.getByText(t.refusedNoName)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByText(portfolioTexts.fr.summaryCount(8, 7))).toBeVisible();
});

test("a script that calls itself an image is refused, and the text goes on", async ({ world }) => {
	const { page, title } = await inAFramework(world);
	const text = page.getByRole("textbox", { name: title });
	// Asked for well before: the browser must know by then that files are given here.
	const chooser = page.waitForEvent("filechooser");
	await text.focus();
	await text.pressSequentially("/image");
	await expect(page.getByRole("option", { name: editorTexts.fr.image })).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Enter");
	await (await chooser).setFiles({
		name: "photo.png",
		mimeType: "image/png",
		buffer: Buffer.from("<svg onload=alert(1)><script>alert(1)</script>"),
	});
	await expect(page.getByRole("alert").filter({ hasText: REFUSAL_SENTENCES["image-type"].fr })).toBeVisible();
	await expect(text.locator("img")).toHaveCount(0);
});

test("a javascript: link is refused where it is typed, and dropped where it is pasted", async ({ world }) => {
	const { page, title } = await inAFramework(world);
	const text = page.getByRole("textbox", { name: title });
	page.on("dialog", (dialog) => world.complaints.push(`dialog: ${dialog.message()}`));
	await text.focus();
	await text.pressSequentially("Cliquez ici");
	await text.press("Control+a");
	await text.press("Control+k");
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel(lateTexts.fr.linkAddress).fill("javascript:alert(document.cookie)");
	await dialog.getByRole("button", { name: lateTexts.fr.linkSave }).click();
	await expect(dialog.getByText(lateTexts.fr.linkRefused)).toBeVisible();
	await page.keyboard.press("Escape");
	// The form gives the focus back as it goes: keys pressed before would be lost.
	await expect(dialog).toBeHidden();
	await expect(text).toBeFocused();
	await expect(text.locator("a")).toHaveCount(0);

	await text.press("Control+End");
	await text.press("Enter");
	await expect(text.locator("p")).toHaveCount(2);
	await pastes(
		page,
		`<h2 onclick="alert(1)" style="color:red">Titre collé</h2><p>Texte <a href="javascript:alert(2)">piégé</a>
		<img src="x" onerror="alert(3)"><img src="https://example.invalid/pixel.gif"><script>alert(4)</script>
		<a href="https://exemple.test/page">sûr</a></p><iframe srcdoc="<script>alert(5)</script>"></iframe>`,
	);
	await expect(text).toContainText("Titre collé");
	await expect(text.getByRole("heading", { name: "Titre collé" })).toBeVisible();
	const left = await text.evaluate((element) =>
		[...element.querySelectorAll("*")].flatMap((one) =>
			[...one.attributes]
				.filter(({ name, value }) => name.startsWith("on") || /javascript:|example\.invalid/i.test(value))
				.map(({ name, value }) => `${one.nodeName} ${name}=${value}`),
		),
	);
	expect(left).toEqual([]);
	await expect(text.locator("script, iframe, img[src^=http]")).toHaveCount(0);
	await expect(text.getByRole("link", { name: "sûr" })).toHaveAttribute("href", "https://exemple.test/page");
});

async function inAFramework(world: World): Promise<{ page: Page; title: string }> {
	const title = "Cadre à éprouver";
	const owner = await world.owner();
	const framework = await world.newDocument(owner, "framework", title);
	await owner.page.goto(`${owner.page.url()}/cadres/${framework.id}`);
	await expect(owner.page.getByRole("textbox", { name: title })).toBeVisible();
	return { page: owner.page, title };
}

/** Pastes HTML in what has the focus, as the browser does with a clipboard. */
async function pastes(page: Page, html: string): Promise<void> {
	await page.evaluate((given) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", given);
		clipboardData.setData("text/plain", "texte");
		document.activeElement?.dispatchEvent(
			new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
		);
	}, html);
}

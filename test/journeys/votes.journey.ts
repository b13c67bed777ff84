/** A group votes in secret on a balise, sees where it stands, decides, and knows when the words it voted on are no longer those of the text. */

import { expect } from "@playwright/test";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { texts as recommendationTexts } from "#client/features/recommendations/texts.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { recordVoteTexts } from "#client/document/record-vote-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { AGREEMENT_GRADIENTS } from "#shared/method/agreement-gradients.ts";
import { subjectMark } from "#shared/ledger/votes.ts";
import { newId } from "#shared/lib/ids.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = voteTexts.fr;
const open = newVoteTexts.fr;
const register = decisionTexts.fr;
const sheet = recordVoteTexts.fr;
const [full, , reserved] = AGREEMENT_GRADIENTS.map(({ fr }) => fr);

test("[R405, R419] a secret vote on a balise leads to a decision with a follow-up; once the text changes, the screen says so and offers to vote again", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bea = await world.joins(await world.invitation(ana, "commenter"), { name: "Béa Gagnon" });
	const [set] = (await world.documentsOf(ana)).filter((one) => one.kind === "balise-set");
	const space = ana.page.url();
	await ana.page.goto(`${space}/balises/${set?.id}`);
	const balise = (await ana.page.getByRole("article").first().getByRole("heading").textContent()) ?? "";

	// The words are shown before they are frozen.
	await ana.page.goto(`${space}/decisions`);
	await expect(ana.page.getByText(register.noneMore)).toBeVisible();
	await ana.page.getByRole("link", { name: register.newVote }).click();
	await ana.page.getByRole("radio", { name: new RegExp(open.aboutBalise) }).check({ force: true });
	await ana.page.getByRole("combobox", { name: open.balise }).fill(balise);
	await ana.page.getByRole("option", { name: new RegExp(balise) }).click();
	await expect(ana.page.getByText(open.frozenNow)).toBeVisible();
	await expectAccessible(ana.page, "a new vote");
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/votes\//);
	const vote = ana.page.url();

	// Béa finds it in the list; what she says is hers alone until the close.
	await bea.page.getByRole("link", { name: register.title, exact: true }).first().click();
	await bea.page.getByRole("link", { name: balise, exact: true }).click();
	await expect(bea.page.getByText(t.secretPromise)).toBeVisible();
	await bea.page.getByRole("button", { name: t.cast, exact: true }).click();
	await expect(bea.page.getByText(t.chooseMissing).first()).toBeVisible();
	await bea.page.getByRole("radio", { name: reserved ?? "" }).check({ force: true });
	await bea.page.getByRole("textbox", { name: t.reason }).fill("Le délai me paraît court.");
	await expectAccessible(bea.page, "a ballot");
	await bea.page.getByRole("button", { name: t.cast, exact: true }).click();
	await expect(bea.page.getByText(t.castSaid(reserved ?? ""))).toBeVisible();
	await expect(ana.page.getByText(t.votedOf(1, 2)).first()).toBeVisible();
	await expect(ana.page.getByText("Le délai me paraît court.")).toHaveCount(0);
	await ana.page.getByRole("radio", { name: full ?? "" }).check({ force: true });
	await ana.page.getByRole("button", { name: t.cast, exact: true }).click();
	await expect(bea.page.getByText(t.votedOf(2, 2)).first()).toBeVisible();

	// Closed, both see the same distribution, with the reasons.
	await ana.page.getByRole("button", { name: t.close }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: t.close }).click();
	for (const { page } of [ana, bea]) {
		await expect(page.getByRole("heading", { name: t.results })).toBeVisible();
		await expect(page.getByRole("figure", { name: t.distribution })).toBeVisible();
		await expect(page.getByText("Le délai me paraît court.")).toBeVisible();
	}
	await expect(bea.page.getByRole("button", { name: t.change })).toHaveCount(0);
	await expectAccessible(bea.page, "the result of a vote");

	// The decision keeps the words and says who sees to what.
	await ana.page.getByRole("link", { name: t.recordDecision }).click();
	await ana.page
		.getByRole("textbox", { name: register.what })
		.fill("La balise est adoptée, avec un délai de six mois.");
	await ana.page.getByRole("button", { name: register.addFollowUp }).click();
	await ana.page.getByRole("textbox", { name: register.followUpText }).fill("Écrire aux milieux");
	await ana.page.getByRole("combobox", { name: register.owner }).fill("Béa");
	await ana.page.getByRole("option", { name: "Béa Gagnon" }).click();
	await ana.page.getByLabel(register.dueDay).fill("2030-06-30");
	await expectAccessible(ana.page, "a new decision");
	await ana.page.getByRole("button", { name: register.record, exact: true }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/registre\//);
	await bea.page.goto(ana.page.url());
	await bea.page.getByRole("button", { name: register.updateFollowUp("Écrire aux milieux") }).click();
	await bea.page.getByRole("dialog").getByRole("radio", { name: register.done }).check({ force: true });
	await bea.page.getByRole("dialog").getByRole("button", { name: register.save }).click();
	await expect(ana.page.getByText(register.done, { exact: true })).toBeVisible();
	await expectAccessible(ana.page, "a decision");

	// In the register, found without accents, and taken away.
	await bea.page.goto(`${space}/decisions`);
	await bea.page.getByRole("searchbox", { name: register.search }).fill("ecrire aux delai");
	const entry = bea.page.getByRole("article");
	await expect(entry).toContainText("La balise est adoptée");
	await expect(entry).toContainText(reserved ?? "");
	await expect(entry).toContainText(register.done);
	const download = bea.page.waitForEvent("download");
	await bea.page.getByRole("button", { name: register.exportCsv }).click();
	expect((await download).suggestedFilename()).toBe(`${register.fileName}.csv`);
	await expectAccessible(bea.page, "the register of decisions");

	// Somebody writes in the balise: the decision holds for the words of the vote, and says that they changed.
	const editor = await world.joins(await world.invitation(ana, "editor"), { name: "Éli Roy" });
	await editor.page.goto(`${space}/balises/${set?.id}`);
	await editor.page.getByRole("button", { name: balise, exact: true }).click();
	const statement = editor.page.getByRole("textbox", { name: baliseTexts.fr.statement });
	await statement.click();
	await statement.press("Control+End");
	await statement.pressSequentially(" Le rapport le dit.");
	await expect(ana.page.getByText(register.changedSinceVote)).toBeVisible();
	await expect(ana.page.locator("ins")).toContainText("Le rapport le dit.");
	await bea.page.reload();
	await expect(bea.page.getByRole("article")).toContainText(register.changedSinceVote);
	await ana.page.goto(vote);
	await expect(ana.page.getByText(t.changedSince)).toBeVisible();
	await expectAccessible(ana.page, "a vote whose text changed");
	await ana.page.getByRole("link", { name: t.voteAgain }).first().click();
	await expect(ana.page.getByText(open.again)).toBeVisible();
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await expect(ana.page.getByText(t.takesUp)).toBeVisible();
	await expect(ana.page.getByText("Le rapport le dit.")).toBeVisible();
});

test("[R411] a vote by consent, in the open: an objection says why, and how it was handled is read by all", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bea = await world.joins(await world.invitation(ana, "commenter"), { name: "Béa Gagnon" });
	const space = ana.page.url();
	const method = methodTexts.fr;
	await ana.page.goto(`${space}/decisions/nouveau-vote`);
	await ana.page.getByRole("textbox", { name: open.question }).fill("Tenons-nous l’atelier en mai\u00a0?");
	await ana.page.getByRole("radio", { name: new RegExp(`^${method.consent}`) }).check({ force: true });
	await ana.page.getByRole("radio", { name: new RegExp(`^${open.open}`) }).check({ force: true });
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/votes\//);
	await bea.page.goto(ana.page.url());
	await bea.page.getByRole("radio", { name: new RegExp(method.objection) }).check({ force: true });
	await bea.page.getByRole("button", { name: t.cast, exact: true }).click();
	await expect(bea.page.getByText(t.reasonMissing).first()).toBeVisible();
	await bea.page.getByRole("textbox", { name: t.reason }).fill("Nos équipes sont en congé.");
	await bea.page.getByRole("button", { name: t.cast, exact: true }).click();
	const objections = (page: typeof ana.page) => page.getByRole("region", { name: t.objections });
	await expect(objections(ana.page).getByText("Nos équipes sont en congé.")).toBeVisible();
	await ana.page.getByRole("button", { name: t.close }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: t.close }).click();
	await ana.page.getByRole("button", { name: new RegExp(`^${t.how}`) }).click();
	await ana.page.getByRole("textbox", { name: t.how }).fill("L’atelier passe en juin.");
	await ana.page.getByRole("button", { name: t.handle, exact: true }).click();
	await expect(objections(bea.page).getByText("L’atelier passe en juin.")).toBeVisible();
	await expect(objections(bea.page).getByText(t.integrated)).toBeVisible();
	await expectAccessible(bea.page, "objections and how they were handled");
});

test("[R420, R570] a recommendation is put to the vote from its sheet, which says what came of it; the vote and the decision are cited in a framework by #, both ways", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const set = await world.newDocument(ana, "recommendation-set", "Rapport de 2024");
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");
	await ana.page.goto(`${space}/recommandations/${set.id}`);
	await ana.page.getByRole("button", { name: recommendationTexts.fr.add }).first().click();
	const panel = ana.page.getByRole("complementary");
	const wording = panel.getByRole("textbox", { name: recommendationTexts.fr.wording });
	await wording.click();
	await wording.pressSequentially("Créer un guichet unique.");
	await expect(panel.getByText(sheet.none)).toBeVisible();
	const address = ana.page.url();
	await panel.getByRole("link", { name: sheet.putToVote, exact: true }).click();
	await expect(ana.page.getByRole("radio", { name: methodTexts.fr.partWording, exact: true })).toBeChecked();
	await expect(ana.page.getByRole("blockquote")).toContainText("Créer un guichet unique.");
	await expectAccessible(ana.page, "a new vote on a recommendation");
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await ana.page.getByRole("radio", { name: full ?? "" }).check({ force: true });
	await ana.page.getByRole("button", { name: t.cast, exact: true }).click();
	await ana.page.getByRole("button", { name: t.close }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: t.close }).click();
	const vote = ana.page.url();
	await ana.page.getByRole("link", { name: t.recordDecision }).click();
	await ana.page.getByRole("textbox", { name: register.what }).fill("Le guichet unique est retenu.");
	await ana.page.getByRole("button", { name: register.record, exact: true }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/registre\//);
	const decision = ana.page.url();

	await ana.page.goto(address);
	await expect(panel.getByText(/^Dernier vote/)).toContainText(`${full}\u00a0: 1`);
	await expect(panel.getByRole("link", { name: "Le guichet unique est retenu." })).toBeVisible();
	await wording.click();
	await ana.page.keyboard.press("Control+End");
	await ana.page.keyboard.type(" Régional.");
	await expect(panel.getByText(sheet.changed)).toBeVisible();
	await expectAccessible(ana.page, "a recommendation with its votes");

	await ana.page.goto(`${space}/cadres/${framework.id}`);
	await ana.page.getByRole("textbox", { name: "Cadre neuf" }).focus();
	await ana.page.keyboard.type("Comme #guichet unique est");
	await expect(ana.page.getByRole("option", { name: /Le guichet unique est retenu/ })).toBeVisible();
	await ana.page.keyboard.press("Enter");
	await expect(ana.page.getByRole("textbox", { name: "Cadre neuf" })).toContainText("Le guichet unique est retenu.");
	await ana.page.keyboard.type(" après #guichet");
	await ana.page.getByRole("group", { name: lateTexts.fr.votes }).getByRole("option").click();
	const chip = ana.page.getByRole("textbox", { name: "Cadre neuf" }).getByRole("link").last();
	await expect(chip).toContainText(editorTexts.fr.closedVote);
	await chip.hover();
	await expect(ana.page.getByRole("tooltip")).toContainText(`${full}\u00a0: 1`);
	await ana.page.goto(decision);
	await expect(ana.page.getByRole("link", { name: /Comme/ })).toBeVisible();
	await expectAccessible(ana.page, "a decision that is cited");
	await ana.page.goto(vote);
	await expect(ana.page.getByRole("link", { name: /Comme/ })).toBeVisible();
});

test("[R891] a passage is put to the vote from the menu of its block, and is marked as long as its vote is open", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const framework = (await world.documentsOf(ana)).find(({ kind }) => kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const passage = ana.page.locator(".ProseMirror > p").first();
	const words = (await passage.textContent()) ?? "";
	await passage.click();
	await ana.page.getByRole("button", { name: editorTexts.fr.block, exact: true }).click();
	await ana.page.getByRole("menuitem", { name: lateTexts.fr.putToVote }).click();
	await expect(ana.page.getByRole("checkbox", { name: words.slice(0, 40) })).toBeChecked();
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/votes\//);
	const vote = ana.page.url();
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const mark = ana.page.getByRole("link", { name: /^Vote ouvert/ });
	await expect(mark).toBeVisible();
	await expectAccessible(ana.page, "a text with an open vote");
	await mark.click();
	await expect(ana.page).toHaveURL(vote);
});

test("[R421, R424] an anonymous vote says what it promises, takes each ballot once, and shows how answers spread and nothing else", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	await ana.page.goto(`${space}/decisions/nouveau-vote`);
	await ana.page.getByRole("textbox", { name: open.question }).fill("Faut-il changer de lieu\u00a0?");
	await ana.page.getByRole("radio", { name: new RegExp(`^${methodTexts.fr.yesNo}`) }).check({ force: true });
	await ana.page.getByRole("radio", { name: new RegExp(`^${open.anonymous}`) }).check({ force: true });
	await expect(ana.page.getByText(open.fewVoters)).toBeVisible();
	await expectAccessible(ana.page, "a new anonymous vote");
	await ana.page.getByRole("button", { name: open.openNow }).click();
	await expect(ana.page).toHaveURL(/\/decisions\/votes\//);
	const vote = ana.page.url();
	const link = await world.invitation(ana, "commenter");
	const people = [ana, await world.joins(link, { name: "Béa Roy" })];
	for (const { page } of people) {
		await page.goto(vote);
		await expect(page.getByText(t.anonymousPromise)).toBeVisible();
		await expect(page.getByText(t.anonymousFive)).toBeVisible();
		await page.getByRole("radio", { name: methodTexts.fr.no, exact: true }).check({ force: true });
		if (page !== ana.page) await page.getByRole("textbox", { name: t.reason }).fill("C’est trop loin.");
		await page.getByRole("button", { name: t.anonymousCast }).click();
		await expect(page.getByRole("alertdialog")).toContainText(t.anonymousOnce);
		await page.getByRole("alertdialog").getByRole("button", { name: t.anonymousCast }).click();
		await expect(page.getByText(t.anonymousSaid)).toBeVisible();
	}
	// Three more answer from elsewhere, by the same requests as the page.
	const [token] = [link.split("#")[1]];
	const id = vote.split("/").at(-1) ?? "";
	const fingerprint = subjectMark({ kind: "question", text: "Faut-il changer de lieu\u00a0?" });
	for (const name of ["Cam Roy", "Dee Roy", "Eve Roy"]) {
		const who = await world.stranger(name);
		await world.post(who, "/api/join", { token, name });
		const ledger = `/api/workspaces/${(await world.workspaceOf(who)).id}/ledgers/portfolio/votes`;
		const choice = { kind: "yes-no", answer: "yes" };
		await world.post(who, ledger, {
			key: newId(),
			command: { kind: "cast-ballot", vote: id, fingerprint, choice, reason: "" },
		});
	}
	await expect(ana.page.getByText(t.votedOf(5, 5)).first()).toBeVisible();
	await people[1]?.page.reload();
	await expect((people[1] ?? ana).page.getByText(t.anonymousSaid)).toBeVisible();
	await expectAccessible(ana.page, "an anonymous vote");
	await ana.page.getByRole("button", { name: t.close }).click();
	await expect(ana.page.getByRole("alertdialog")).toContainText(t.closeAnonymous);
	await ana.page.getByRole("alertdialog").getByRole("button", { name: t.close }).click();
	for (const { page } of people) {
		await expect(page.getByRole("figure", { name: t.distribution })).toBeVisible();
		await expect(page.getByText("C’est trop loin.")).toBeVisible();
		await expect(page.getByText(t.anonymousReasonsNote)).toBeVisible();
		await expect(page.getByText("Cam Roy")).toHaveCount(0);
	}
	await expectAccessible(ana.page, "the result of an anonymous vote");
});

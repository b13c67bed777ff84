/** What leaves a workshop: a report that says what happened, as it happened, and nothing that was to stay unsaid. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { readBlocks, wordsOfBlocks } from "#shared/document/block-json.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { LONGEST_BAR } from "#shared/document/bar.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let cadre: DocumentId;
let steps: string[];

const base = () => `/api/workspaces/${app.workspace}`;
const ledger = (stream: string, place: string = workshop) => `${base()}/ledgers/${place}/${stream}`;
async function gives(who: Visitor, command: object, stream = "workshop", place: string = workshop) {
	const answer = await who.post(ledger(stream, place), { key: newId(), command });
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return (answer.body as LedgerEventsReply).events.map((event) => ("body" in event ? event.body : {})) as Record<
		string,
		unknown
	>[];
}
const makes = async (kind: string, title: string) =>
	((await ana.post(`${base()}/documents`, { kind, title, start: "empty", language: "fr" })).body as { id: DocumentId })
		.id;

function idsIn(body: Record<string, unknown> | undefined): string[] {
	return ((body?.steps ?? []) as { id: string }[]).map(({ id }) => id);
}

beforeEach(async () => {
	app = await WholeApp.open({ time: Date.parse("2026-11-23T14:00:00.000Z") });
	ana = await app.joins(app.ownerToken, "Ana");
	workshop = await makes("workshop", "Guichet unique");
	cadre = await makes("framework", "Cadre");
	const target = { kind: "document" as const, document: cadre, block: null };
	const [added] = await gives(ana, {
		kind: "add-steps",
		steps: [
			stepLike("ideas", { title: "Nos idées" }),
			stepLike("write", { title: "Écrire", target }),
			stepLike("vote", { title: "Trancher" }),
		],
		before: null,
	});
	steps = idsIn(added);
	await app.app.parts.rooms.edit(app.room(workshop), null, (doc) => {
		writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: "Décider du guichet." }]);
		writeBlocks(richText(doc, recordTextName("instruction", steps[0] ?? "")), [{ paragraph: "Une idée par carte." }]);
	});
});
afterEach(() => app.close());

async function comesIn(name: string, organisation: string, sector?: string): Promise<Visitor> {
	const [opened] = await gives(ana, { kind: "open-door" });
	const visitor = app.visitor();
	const joined = await visitor.post("/api/workshops/join", {
		code: opened?.code,
		name,
		organisation,
		sector,
		key: newId(),
	});
	visitor.member = (joined.body as { member: { id: string } }).member.id;
	await gives(visitor, { kind: "enter" });
	return visitor;
}

/** A whole workshop: cards, a text that changes, a vote, a decision with a follow-up. */
async function holds(): Promise<void> {
	const [bea, cam] = [await comesIn("Béa", "CLSC"), await comesIn("Cam", "Ville")];
	await gives(ana, { kind: "begin-step", step: steps[0], from: null });
	await gives(bea, { kind: "add-card", step: steps[0], text: "Un seul numéro" }, "cards");
	await gives(cam, { kind: "add-card", step: steps[0], text: "Des horaires élargis" }, "cards");
	await gives(ana, { kind: "reveal", step: steps[0] }, "cards");
	app.clock.shift += 12 * 60_000;
	await gives(ana, { kind: "begin-step", step: steps[1], from: steps[0] });
	await app.app.parts.rooms.edit(app.room(cadre), null, (doc) => {
		writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: "Le guichet est ouvert à tous." }]);
	});
	app.clock.shift += 20 * 60_000;
	await gives(ana, { kind: "begin-step", step: steps[2], from: steps[1] });
	const terms = openVote({
		title: "Le guichet",
		subject: { kind: "question", text: "Ouvrir le guichet ?" },
		isSecret: true,
	});
	const [opened] = await gives(ana, terms, "votes");
	await gives(ana, { kind: "attach-vote", step: steps[2], vote: { place: workshop, vote: opened?.vote } });
	const ballot = {
		kind: "cast-ballot",
		vote: opened?.vote,
		fingerprint: markOf(terms),
		choice: { kind: "yes-no", answer: "yes" },
		reason: "",
	};
	for (const who of [bea, cam]) await gives(who, ballot, "votes");
	await gives(ana, { kind: "close-vote", vote: opened?.vote }, "votes");
	await gives(
		ana,
		{
			...{ kind: "record-decision", text: "Le guichet ouvre en mars.", vote: opened?.vote, subject: null },
			...{ fingerprint: markOf(terms), participants: [ana.member], supersedes: null },
			followUps: [{ text: "Trouver le local", owner: { member: ana.member }, due: "2027-01-15" }],
		},
		"votes",
	);
	app.clock.shift += 5 * 60_000;
	await gives(ana, { kind: "end-workshop" });
}

async function reports(who = ana) {
	const made = await who.post(`${base()}/workshops/${workshop}/report`, { language: "fr" });
	expect(made.status, JSON.stringify(made.body)).toBe(201);
	const { id, title } = made.body as { id: DocumentId; title: string };
	const blocks = await app.app.parts.rooms.read(app.room(id), (doc) => readBlocks(doc, frameworkTextName()));
	// Spaces that do not break are spaces here.
	return { id, title, words: wordsOfBlocks(blocks).replace(/[\u00a0\u202f]/gu, " ") };
}

test("[R770] the report is a document of the workspace that says who came, how it went, what was written, voted and decided, and what follows", async () => {
	await holds();
	const { title, words } = await reports();
	expect(title).toBe("Compte rendu : Guichet unique");
	for (const said of [
		...["Décider du guichet.", "2 personnes.", "CLSC", "Ville", "Une idée par carte."],
		...["Un seul numéro (Béa)", "Des horaires élargis (Cam)", "37 minutes", "12 minutes"],
		...["(rien)\nLe guichet est ouvert à tous.", "Ouvrir le guichet ?", `Oui\n2\n100 %\n${"█".repeat(LONGEST_BAR)}`],
		...["Le guichet ouvre en mars.", "Trouver le local\nAna\n15 janvier 2027\nà faire"],
	])
		expect(words, said).toContain(said);
	expect(words).toMatch(/Empreinte de l’état du registre : [0-9a-f]{64}/);
});

test("[R771] cards that were never shown, names of a step without names and ballots of an open vote are in no report", async () => {
	const bea = await comesIn("Béa", "CLSC");
	const anonymous = stepLike("ideas", { title: "Sans nom", areAnonymous: true, arePrivate: false });
	const [added] = await gives(ana, { kind: "add-steps", steps: [anonymous], before: null });
	const [quiet] = idsIn(added);
	await gives(ana, { kind: "begin-step", step: steps[0], from: null });
	await gives(bea, { kind: "add-card", step: steps[0], text: "Jamais montrée" }, "cards");
	await gives(ana, { kind: "begin-step", step: quiet, from: steps[0] });
	await gives(bea, { kind: "add-card", step: quiet, text: "Sans signature" }, "cards");
	await gives(ana, { kind: "end-workshop" });
	const { words } = await reports();
	expect(words).not.toContain("Jamais montrée");
	expect(words).toContain("n’ont pas été montrées");
	expect(words).toContain("Sans signature");
	expect(words).not.toContain("Sans signature (");
	const record = await ana.get(`${base()}/workshops/${workshop}/record?format=json`);
	expect(JSON.stringify(record.body)).not.toContain("Jamais montrée");
	expect(JSON.stringify(record.body)).not.toContain("Béa");
});

test("[R770] sectors are counted, cards stand under the name of their cluster and say what they became, objections say who, why and what was made of them", async () => {
	const [bea, cam] = [await comesIn("Béa", "CLSC", "Éducation"), await comesIn("Cam", "Ville", "Municipalité")];
	const dan = await comesIn("Dan", "CLSC", "Éducation");
	await gives(ana, { kind: "begin-step", step: steps[0], from: null });
	const [first] = await gives(bea, { kind: "add-card", step: steps[0], text: "Un seul numéro" }, "cards");
	await gives(cam, { kind: "add-card", step: steps[0], text: "Des horaires élargis" }, "cards");
	await gives(ana, { kind: "reveal", step: steps[0] }, "cards");
	const cards = [first?.card];
	const [made] = await gives(ana, { kind: "add-cluster", step: steps[0], name: "L’accueil", cards }, "cards");
	const use = { what: "balise", place: cadre, id: "b1" };
	await gives(ana, { kind: "use-cards", cards: [], cluster: made?.cluster, use }, "cards");
	await gives(ana, { kind: "use-cards", cards, cluster: null, use: { ...use, what: "paragraph", id: "p1" } }, "cards");
	await gives(ana, { kind: "begin-step", step: steps[2], from: steps[0] });
	const terms = openVote({ title: "", method: { kind: "consent" } });
	const [opened] = await gives(ana, terms, "votes");
	await gives(ana, { kind: "attach-vote", step: steps[2], vote: { place: workshop, vote: opened?.vote } });
	const says = (who: Visitor, answer: string, reason: string) =>
		gives(
			who,
			{
				...{ kind: "cast-ballot", vote: opened?.vote, fingerprint: markOf(terms), reason },
				choice: { kind: "consent", answer },
			},
			"votes",
		);
	await says(bea, "consent", "");
	await says(cam, "objection", "Trop tôt pour nous");
	await says(dan, "objection", "Qui paie ?");
	await gives(ana, { kind: "close-vote", vote: opened?.vote }, "votes");
	const handled = { outcome: "integrated", how: "Le guichet ouvre en juin." };
	await gives(ana, { kind: "handle-objection", vote: opened?.vote, member: cam.member, ...handled }, "votes");
	await gives(ana, { kind: "end-workshop" });
	const { words } = await reports();
	const [half, third] = ["█".repeat(LONGEST_BAR), "█".repeat(LONGEST_BAR / 2)];
	for (const said of [
		`Secteur\nPersonnes\nPart\nGraphique\nÉducation\n2\n67 %\n${half}\nMunicipalité\n1\n33 %\n${third}`,
		`Organisation\nPersonnes\nPart\nGraphique\nCLSC\n2\n67 %\n${half}\nVille\n1\n33 %\n${third}`,
		"L’accueil – devenue balise\nUn seul numéro (Béa) – devenue paragraphe\nAutres cartes\nDes horaires élargis (Cam)",
		"Cam : Trop tôt pour nous (intégrée à la formulation : Le guichet ouvre en juin.)",
		"Dan : Qui paie ? (pas encore traitée)",
	])
		expect(words.replace(/\n\n/gu, "\n"), said).toContain(said.replace(/\n\n/gu, "\n"));
	const csv = (await ana.get(`${base()}/workshops/${workshop}/record?format=csv`)).body as string;
	for (const line of ["attendance;;CLSC;Éducation;;2", "card;Nos idées;Un seul numéro;L’accueil;Béa;"])
		expect(csv).toContain(line);
	expect(csv).toMatch(/^objection;Trancher;Trop tôt pour nous;Le guichet ouvre en juin\.;Cam;/m);
});

test("[R770] it is made by whoever leads workshops, and by nobody else", async () => {
	const editor = await app.invited(ana, "editor", "Bo");
	const bea = await comesIn("Béa", "CLSC");
	for (const who of [editor, bea]) {
		expect(refusalKind(await who.post(`${base()}/workshops/${workshop}/report`, { language: "fr" }))).toBe("forbidden");
		expect(refusalKind(await who.get(`${base()}/workshops/${workshop}/record?format=csv`))).toBe("forbidden");
	}
	expect(refusalKind(await ana.post(`${base()}/workshops/${cadre}/report`, { language: "fr" }))).toBe("not-found");
});

test("[R770] what a text became is told of a discussion too, where the group takes what was proposed; of one that changed nothing, nothing is said", async () => {
	const target = { kind: "document" as const, document: cadre, block: null };
	const [added] = await gives(ana, {
		kind: "add-steps",
		steps: [stepLike("discuss", { title: "Retour", target }), stepLike("discuss", { title: "Relecture", target })],
		before: null,
	});
	const [first, second] = idsIn(added);
	await gives(ana, { kind: "begin-step", step: first, from: null });
	await app.app.parts.rooms.edit(app.room(cadre), null, (doc) => {
		writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: "Une porte pour tous." }]);
	});
	await gives(ana, { kind: "begin-step", step: second, from: first });
	await gives(ana, { kind: "end-workshop" });
	const facts = (await ana.get(`${base()}/workshops/${workshop}/record?format=json`)).body as {
		steps: { step: { title: string }; wordings: { after: string }[] | null }[];
	};
	const told = new Map(facts.steps.map(({ step, wordings }) => [step.title, wordings?.map(({ after }) => after)]));
	expect(told.get("Retour")).toEqual(["Une porte pour tous."]);
	expect(told.get("Relecture")).toBeUndefined();
});

test("[R770] decisions are those of this workshop, on its documents while it was held: not those another one takes meanwhile, nor those of the next day", async () => {
	const elsewhere = await makes("framework", "Autre table");
	const decides = (text: string, place: string) =>
		gives(
			ana,
			{
				...{ kind: "record-decision", text, vote: null, subject: null, fingerprint: null, participants: [ana.member] },
				...{ supersedes: null, followUps: [] },
			},
			"votes",
			place,
		);
	await gives(ana, { kind: "begin-step", step: steps[1], from: null });
	await decides("Une autre salle décide autre chose.", elsewhere);
	await decides("Le cadre dit « tous ».", cadre);
	await gives(ana, { kind: "end-workshop" });
	app.clock.shift += 3600_000;
	await decides("Une décision du lendemain.", cadre);
	const facts = (await ana.get(`${base()}/workshops/${workshop}/record?format=json`)).body as {
		decisions: { text: string }[];
	};
	expect(facts.decisions.map(({ text }) => text)).toEqual(["Le cadre dit « tous »."]);
});

test("[R772] everything leaves as JSON and as a table that a spreadsheet opens", async () => {
	await holds();
	const csv = (await ana.get(`${base()}/workshops/${workshop}/record?format=csv`)).body as string;
	for (const said of ["Un seul numéro", "Le guichet ouvre en mars.", "Trouver le local"]) expect(csv).toContain(said);
	const kinds = csv.split(/\r?\n/).map((line) => /^"?([a-z-]+)"?[;,]/.exec(line)?.[1]);
	for (const kind of ["attendance", "step", "card", "vote", "wording", "decision", "follow-up"])
		expect(kinds, csv).toContain(kind);
	const facts = (await ana.get(`${base()}/workshops/${workshop}/record?format=json`)).body as { steps: unknown[] };
	expect(facts.steps).toHaveLength(3);
});

test("[R773] follow-ups still open come back in the report of the next workshop", async () => {
	await holds();
	app.clock.shift += 24 * 3600_000;
	const first = workshop;
	workshop = await makes("workshop", "La suite");
	const [added] = await gives(ana, { kind: "add-steps", steps: [stepLike("welcome")], before: null });
	await gives(ana, { kind: "begin-step", step: idsIn(added)[0], from: null });
	await gives(ana, { kind: "end-workshop" });
	const { words } = await reports();
	expect(words).toContain("Suites des rencontres d’avant\nQuoi\nQui\nPour le\nÉtat\nTrouver le local");
	expect(first).not.toBe(workshop);
});

/** How a workshop is told once it was held: in the order it went, with what it said of projects as the group was shown it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { projectTable } from "#shared/document/portfolio.ts";
import { readBlocks, wordsOfBlocks } from "#shared/document/block-json.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import type { WorkshopFacts } from "#shared/document/workshop-report-facts.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { type DocumentId, type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import type { Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;

beforeEach(async () => {
	// Nine o’clock in Québec.
	app = await WholeApp.open({ time: Date.parse("2026-11-23T14:00:00.000Z") });
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
});
afterEach(() => app.close());

const passes = (minutes: number) => {
	app.clock.shift += minutes * 60_000;
};
const asFile = async (format: string) =>
	(await ana.get(`${held.base}/workshops/${held.id}/record?format=${format}`)).body;
const facts = async () => (await asFile("json")) as WorkshopFacts;

/** The report’s blocks, and all their words: spaces that do not break are spaces here. */
async function reports() {
	const made = await ana.post(`${held.base}/workshops/${held.id}/report`, { language: "fr" });
	expect(made.status, JSON.stringify(made.body)).toBe(201);
	const { id } = made.body as { id: DocumentId };
	const blocks = await app.app.parts.rooms.read(app.room(id), (doc) => readBlocks(doc, frameworkTextName()));
	const plain = (some: Parameters<typeof wordsOfBlocks>[0]) => wordsOfBlocks(some).replace(/[\u00a0\u202f]/gu, " ");
	return { words: plain(blocks), titles: blocks.filter(({ type }) => type === "heading").map((one) => plain([one])) };
}

test("[R974] the course is told in the order it went, with returns, what was skipped, and planned beside real", async () => {
	await held.moves({ kind: "set-details", date: "2026-11-23", startsAt: "08:50", place: "", documents: [] });
	await held.plans(
		stepLike("welcome", { title: "Accueil", minutes: 10 }),
		stepLike("ideas", { title: "Idées", minutes: 20 }),
		stepLike("break", { title: "Pause", minutes: 15, isSkipped: true }),
		stepLike("write", { title: "Écrire", minutes: 30 }),
		stepLike("close", { title: "Clôture", minutes: 5 }),
	);
	// Late by ten minutes; writing comes before ideas, then the room goes back to it; nobody gets to the close.
	await held.begins(0);
	passes(12);
	await held.begins(3);
	passes(8);
	await held.begins(1);
	passes(25);
	await held.begins(3);
	passes(10);
	await held.moves({ kind: "end-workshop" });

	const { course } = await facts();
	expect(course.map(({ title, isReturn }) => (isReturn ? `${title} (retour)` : title))).toEqual([
		"Accueil",
		"Écrire",
		"Idées",
		"Écrire (retour)",
	]);
	const { words, titles } = await reports();
	const inOrder = [
		"Accueil\n8 h 50\n9 h 00\n10 minutes\n12 minutes",
		"Écrire\n9 h 20\n9 h 12\n30 minutes\n8 minutes",
		"Idées\n9 h 00\n9 h 20\n20 minutes\n25 minutes",
		"Écrire (retour)\n–\n9 h 45\n–\n10 minutes",
		"Étapes qui n’ont pas été tenues\nPause (sautée)\nClôture (non tenue)",
	];
	for (const line of inOrder) expect(words).toContain(line);
	const places = inOrder.map((line) => words.indexOf(line));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(words).toContain("55 minutes (65 minutes prévues)");
	expect(words).toContain("L’atelier y est revenu à 9 h 45.");
	// What each came to is told in that order too.
	expect(titles.indexOf("Écrire")).toBeGreaterThan(0);
	const csv = (await asFile("csv")) as string;
	const kinds = csv.split(/\r?\n/).map((line) => line.split(/[;,]/).slice(0, 2).join(" "));
	expect(kinds.filter((line) => /^(step|return-to-step|skipped-step|step-not-held) /.test(line))).toEqual([
		...["step Accueil", "step Écrire", "step Idées", "return-to-step Écrire"],
		...["skipped-step Pause", "step-not-held Clôture"],
	]);
});

const { dimensions } = SOCIETAL_READINESS;
const [first] = dimensions;
const potagers = newId<RecordId>();
const navettes = newId<RecordId>();
const ofPortfolio = (who: Visitor, command: object, stream = "assessments") =>
	held.gives(who, stream, command, "portfolio");
const level = (dimension: string | undefined, value: number, reason: string) => ({
	...{ kind: "level", dimension, level: value, reason, evidence: [] },
});

/** A step in which two projects are assessed: answers on one are shown and something is agreed, those on the other stay under seal. */
async function assesses(): Promise<{ bea: Visitor; cam: Visitor; round: string }> {
	const peer = app.peer("ana", ana, roomName(app.workspace as WorkspaceId, "portfolio")).returns();
	await peer.isIn();
	projectTable(peer.doc).add(potagers, { name: "Potagers soignants" });
	projectTable(peer.doc).add(navettes, { name: "Navettes de nuit" });
	await peer.isSaved();
	await held.plans(stepLike("assess", { title: "Où en sont-ils ?" }));
	const [bea, cam] = [await held.comesIn("Béa"), await held.comesIn("Cam")];
	await ofPortfolio(ana, { kind: "publish-instrument", instrument: SOCIETAL_READINESS, after: 0 }, "instruments");
	await ofPortfolio(ana, { kind: "bring-instrument", instrument: { ...SOCIETAL_READINESS, version: 1 } });
	const [opened] = bodies<AssessmentBody>(
		await ofPortfolio(ana, {
			...{ kind: "open-round", title: "Deux projets", instrument: { id: SOCIETAL_READINESS.id, version: 1 } },
			...{ projects: [potagers, navettes], asked: "everyone" },
		}),
	);
	const round = opened?.kind === "round-opened" ? opened.round : "";
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	await held.begins(0);
	const answers = (who: Visitor, project: string, value: number, reason: string) =>
		ofPortfolio(who, { kind: "submit-assessment", round, project, answers: [level(first?.id, value, reason)] });
	expect(came(await answers(bea, potagers, 2, "Peu d’appuis"))).toBe("done");
	expect(came(await answers(cam, potagers, 4, "Un pilote marche"))).toBe("done");
	expect(came(await answers(cam, navettes, 7, "Secret de Cam"))).toBe("done");
	await ofPortfolio(ana, { kind: "reveal-round", round, project: potagers });
	return { bea, cam, round };
}

async function agrees(round: string, ...participants: Visitor[]): Promise<void> {
	const agreed = {
		...{ kind: "record-agreed-assessment", round, project: potagers, corrects: null },
		answers: dimensions.map(({ id }) => level(id, id === first?.id ? 3 : 5, `Raison ${id}`)),
		reason: "Le pilote de Cam compte, les appuis manquent.",
		participants: participants.map(({ member }) => member as MemberId),
	};
	expect(came(await ofPortfolio(ana, agreed))).toBe("done");
}

test("[R972] what was said of projects is in the report: how answers were spread once shown, what was agreed and why, what is missing, who took part", async () => {
	const { bea, cam, round } = await assesses();
	await agrees(round, ana, bea, cam);
	await held.moves({ kind: "end-workshop" });
	const { words, titles } = await reports();
	expect(titles).toEqual(expect.arrayContaining(["Où en sont-ils ?", "Potagers soignants", "Navettes de nuit"]));
	const at = (value: number) => `${value} – ${first?.levels.find((one) => one.value === value)?.label.fr}`;
	const bar = "█".repeat(10);
	expect(words).toContain("Deux projets");
	expect(words).toContain(`${first?.label.fr} (2 paliers d’écart)\nRéponse\nPersonnes\nGraphique\n${at(2)}\n1\n${bar}`);
	// The step between them, that nobody chose, shows how far apart they are.
	expect(words).toContain(`${at(3)}\n0\n`);
	expect(words).toContain("Le pilote de Cam compte, les appuis manquent.");
	expect(words).toContain(`${first?.label.fr}\n${at(3)}\nRaison ${first?.id}`);
	expect(words).toContain("Ce qui manque pour le prochain palier");
	expect(words).toContain(`${first?.label.fr} : atteindre le niveau ${at(4)}`);
	expect(words).toContain("Y ont pris part : Ana, Béa et Cam.");
	// Never a bare score: the level comes with what decided it.
	const third = first?.levels.find(({ value }) => value === 3)?.label.fr;
	expect(words).toContain(`Le projet est situé au niveau 3, « ${third} ».`);
	const csv = (await asFile("csv")) as string;
	for (const kind of ["assessed", "assessment-answer", "assessment-agreed", "assessment-level", "assessment-gap"])
		expect(csv).toMatch(new RegExp(`^${kind};`, "m"));
	const { steps } = await facts();
	expect(steps[0]?.round?.projects[0]?.agreed?.participants).toEqual(["Ana", "Béa", "Cam"]);
});

test("[R973] what was not shown to the group is in no report and no file: how many answered, and that it was not shown", async () => {
	await assesses();
	await held.moves({ kind: "end-workshop" });
	const { words } = await reports();
	const files = [words, JSON.stringify(await facts()), (await asFile("csv")) as string];
	const seventh = first?.levels.find(({ value }) => value === 7)?.label.fr ?? "?";
	for (const file of files) {
		expect(file).not.toContain("Secret de Cam");
		expect(file).not.toContain(`7 – ${seventh}`);
	}
	expect(words).toContain("Navettes de nuit\n1 personne a répondu.\nLeurs réponses n’ont pas été montrées");
	expect(words).toContain("Le groupe n’a pas inscrit d’évaluation convenue.");
});

/** In a real browser: payloads in what people put their name to – comments, proposals, votes, decisions, assessments, values, workshops – on every page of the product, for whoever leads, who reads, and who came by a code. */

import { expect } from "@playwright/test";
import { paths } from "#client/api/paths.ts";
import { documentMark } from "#shared/document/adopted-words.ts";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { viewTable } from "#shared/document/portfolio-views.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { stageTable } from "#shared/document/stages.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import {
	type BlockId,
	type DocumentId,
	type MemberId,
	newId,
	type RecordId,
	type WorkspaceId,
} from "#shared/lib/ids.ts";
import type { Workspace } from "#shared/protocol/http.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { ADDRESSES, poisonTerms, poisonText, TEXTS } from "#test/journeys/hostile-text.ts";
import { reportValues } from "#test/journeys/report-values.ts";
import { follow, settled, Watch, writeInRoom } from "#test/journeys/watched-pages.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";
import { stepLike } from "#test/support/workshops.ts";

/** All of it in one field that takes more than a line. */
const EVERYTHING = [...TEXTS, ...ADDRESSES].join("\n");
const [FIRST = "", SECOND = "", THIRD = ""] = TEXTS;
/** Pages that show nothing of what others wrote, or to whoever may write alone. */
const FORMS = [
	"home",
	"join",
	"joinWorkshop",
	"networkTest",
	"continueHere",
	"mail",
	"newVote",
	"newRound",
	"newDecision",
	"instrumentDraft",
];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("[R160] payloads in what people put their name to, on every page there is: no script runs, nothing is asked elsewhere, nothing to report", async ({
	world,
}) => {
	test.setTimeout(240_000);
	const ana = await world.owner({ name: FIRST, organisation: SECOND });
	const wrote = new Poisoned(world, ana);
	await wrote.fill();
	const bo = await world.joins(await world.invitation(ana, "reader"), { name: THIRD });
	for (const person of [ana, bo]) {
		const watch = await Watch.over(world, person);
		const pages = Object.entries(wrote.pages).filter(([page]) => person === ana || !FORMS.includes(page));
		await person.page.goto("/");
		await settled(person.page);
		for (const [page, path] of pages) {
			await follow(person.page, path);
			await watch.isClean(person.page, `${page} (${path}), for ${person.name}`);
		}
	}
	const guest = await entersByCode(world, wrote.code, { name: SECOND, organisation: THIRD }, PHONE);
	const watch = await Watch.over(world, guest);
	for (const step of ["Idées", "Lire", "Vote", "Évaluer", "Fin"]) {
		await wrote.workshop.begins(step);
		await guest.page.reload();
		await settled(guest.page);
		await watch.isClean(guest.page, `the step « ${step} » of a guest`);
	}
});

/** A workspace in which every field that takes words holds payloads, and the address of each page that shows them. */
class Poisoned {
	readonly #world: World;
	readonly #ana: Person;
	#workshop: LedWorkshop | null = null;
	#pages: Record<string, string> = {};
	code = "";

	constructor(world: World, ana: Person) {
		this.#world = world;
		this.#ana = ana;
	}

	get workshop(): LedWorkshop {
		if (!this.#workshop) throw new Error("Poisoned: not filled yet");
		return this.#workshop;
	}

	get pages(): Readonly<Record<string, string>> {
		return this.#pages;
	}

	async fill(): Promise<void> {
		const [world, ana] = [this.#world, this.#ana];
		const { id } = await world.workspaceOf(ana);
		const workspace = id as WorkspaceId;
		const { me } = await world.get<Workspace>(ana, `/api/workspaces/${workspace}`);
		await world.newDocument(ana, "recommendation-set", FIRST);
		const glossary = await world.newDocument(ana, "glossary", SECOND);
		const documents = await world.documentsOf(ana);
		const of = (kind: DocumentKind): DocumentId => {
			const found = documents.find((one) => one.kind === kind)?.id;
			if (!found) throw new Error(`no ${kind} here`);
			return found as DocumentId;
		};
		const give = async (place: string, stream: string, command: object): Promise<LedgerEventsReply> =>
			await world.post(ana, `/api/workspaces/${workspace}/ledgers/${place}/${stream}`, { key: newId(), command });
		const framework = of("framework");
		const [project, organisation, cohort, balise, criterion, indicator, block] = Array.from({ length: 7 }, () =>
			newId<RecordId>(),
		) as [RecordId, RecordId, RecordId, RecordId, RecordId, RecordId, RecordId];

		await writeInRoom(world, ana, `${workspace}/portfolio`, (doc) => {
			projectTable(doc).add(project, { name: FIRST, summary: EVERYTHING, links: ADDRESSES, sectors: [...TEXTS] });
			organisationTable(doc).add(organisation, {
				...{
					name: SECOND,
					acronym: FIRST,
					website: ADDRESSES[0] ?? "",
					note: EVERYTHING,
					sector: THIRD,
					territory: FIRST,
				},
				contacts: { c1: { name: FIRST, title: SECOND, email: ADDRESSES[1] ?? "", phone: THIRD, about: EVERYTHING } },
			});
			cohortTable(doc).add(cohort, {
				name: FIRST,
				about: EVERYTHING,
				sectors: [...TEXTS],
				picks: { [project]: "added" },
			});
			for (const text of TEXTS) {
				obstacleTable(doc).add(newId<RecordId>(), { label: text });
				stageTable(doc).add(newId<RecordId>(), { label: text });
				viewTable(doc).add(newId<RecordId>(), { name: text });
				ownFieldTable(doc).add(newId<RecordId>(), { label: text, unit: text, choices: [{ id: "c1", label: text }] });
			}
		});
		await writeInRoom(world, ana, `${workspace}/${of("balise-set")}`, (doc) => {
			baliseTable(doc).add(balise, { code: FIRST, name: SECOND });
			criterionTable(doc).add(criterion, { balise, text: FIRST });
		});
		await writeInRoom(world, ana, `${workspace}/${of("indicator-set")}`, (doc) =>
			indicatorTable(doc).add(indicator, {
				code: FIRST,
				name: SECOND,
				unit: THIRD,
				source: EVERYTHING,
				formula: EVERYTHING,
			}),
		);
		await writeInRoom(world, ana, `${workspace}/${glossary.id}`, (doc) => poisonTerms(doc));
		let mark = "";
		await writeInRoom(world, ana, `${workspace}/${framework}`, (doc) => poisonText(doc));

		// What is said of it.
		for (const on of [{ kind: "document" }, { kind: "block", field: frameworkTextName(), block, label: FIRST }])
			await give(framework, "comments", {
				kind: "open-thread",
				on,
				text: `${EVERYTHING.slice(0, 2000)} @[${me.id}] #[project:${project}|${SECOND}] #[project:${FIRST}|${SECOND}]`,
			});
		const comment = await give("portfolio", "comments", {
			kind: "open-thread",
			on: { kind: "record", record: project, part: "summary", label: SECOND },
			text: EVERYTHING.slice(0, 2000),
		});
		expect(comment.events.length).toBeGreaterThan(0);
		const added = {
			type: "paragraph",
			attrs: { id: newId() },
			content: [{ text: EVERYTHING, marks: { bold: {} } }],
		};
		const passage = {
			field: frameworkTextName(),
			prev: null,
			before: [],
			after: [added],
			reason: EVERYTHING.slice(0, 900),
		};
		await give(framework, "proposals", { kind: "propose", passages: [passage] });
		await give(framework, "versions", { kind: "name-version", name: FIRST });

		// What is decided.
		const asked = openVote({
			...{ title: FIRST, note: EVERYTHING.slice(0, 3000), method: { kind: "dots", dots: 2 } },
			options: TEXTS.slice(0, 3).map((text, place) => ({ id: `o${place}`, label: text })),
			subject: { kind: "question", text: SECOND },
		});
		const opened = await give(framework, "votes", asked);
		const vote = bodyOf(opened, "vote");
		await give(framework, "votes", {
			...{ kind: "cast-ballot", vote, fingerprint: markOf(asked), reason: EVERYTHING.slice(0, 900) },
			choice: { kind: "dots", dots: [{ option: "o0", dots: 2 }] },
		});
		const decided = await give(framework, "votes", {
			...recordDecision([me.id as MemberId], { text: EVERYTHING.slice(0, 900) }),
			followUps: [{ text: FIRST, owner: { name: SECOND }, due: null }],
		});
		const decision = bodyOf(decided, "decision");
		await writeInRoom(world, ana, `${workspace}/${framework}`, (doc) => {
			mark = documentMark(doc);
		});
		await give(framework, "document-adoptions", { kind: "adopt-document", fingerprint: mark, reason: FIRST, decision });

		// What is assessed and measured.
		const instrument = poisonedInstrument();
		await give("portfolio", "instruments", { kind: "publish-instrument", instrument, after: 0 });
		const version = { id: instrument.id, version: 1 };
		await give("portfolio", "assessments", { kind: "bring-instrument", instrument: { ...instrument, version: 1 } });
		const round = bodyOf(
			await give("portfolio", "assessments", {
				...{ kind: "open-round", title: FIRST, instrument: version, projects: [project], asked: "everyone" },
			}),
			"round",
		);
		const answers = [
			{
				kind: "level",
				dimension: "d1",
				level: 1,
				reason: FIRST,
				evidence: [{ text: SECOND, link: null, level: 1, isComplete: true }],
			},
		];
		await give("portfolio", "assessments", { kind: "submit-assessment", round, project, answers });
		await give("portfolio", "assessments", { kind: "reveal-round", round, project: null });
		await give("portfolio", "coverage", {
			kind: "judge-criteria",
			criteria: [{ document: of("balise-set"), balise, criterion, wording: FIRST }],
			cells: [{ project, criterion: 0, verdict: "met", evidence: EVERYTHING.slice(0, 900), link: null }],
		});
		await reportValues(world, ana, { id: indicator, unit: THIRD }, [
			[project, "2025-H2", 12],
			[null, "2026-H1", 18],
		]);

		// What a group does together: another leads it, for one person does not do so much in so little time.
		const leader = await world.joins(await world.invitation(ana, "facilitator"), { name: SECOND });
		const workshop = await LedWorkshop.make(world, leader, FIRST, [
			stepLike("ideas", { title: "Idées", arePrivate: false }),
			stepLike("read", { title: "Lire", target: { kind: "document", document: framework, block: null } }),
			stepLike("vote", { title: "Vote", target: { kind: "document", document: framework, block: null } }),
			stepLike("assess", { title: "Évaluer" }),
			stepLike("close", { title: "Fin" }),
			stepLike("break", { title: SECOND }),
		]);
		this.#workshop = workshop;
		await writeInRoom(world, ana, `${workspace}/${workshop.document}`, (doc) => poisonText(doc));
		await workshop.gives({
			...{ kind: "set-details", date: null, startsAt: null, place: THIRD, documents: [framework] },
		});
		this.code = await workshop.opensDoor();
		await workshop.gives({
			kind: "set-tables",
			tables: [{ id: null, name: FIRST.slice(0, 80), place: SECOND, members: [] }],
		});
		await workshop.begins("Idées");
		await workshop.gives({ kind: "enter" });
		const cards: string[] = [];
		for (const text of TEXTS) {
			const { events } = await workshop.givesCard({ kind: "add-card", step: workshop.step("Idées"), text });
			for (const event of events) if ("body" in event) cards.push((event.body as { card: string }).card);
		}
		await workshop.givesCard({
			kind: "add-cluster",
			step: workshop.step("Idées"),
			name: FIRST,
			cards: cards.slice(0, 5),
		});
		await workshop.gives({ kind: "say", text: EVERYTHING.slice(0, 480), table: null });
		await workshop.gives({ kind: "attach-vote", step: workshop.step("Vote"), vote: { place: framework, vote } });
		await workshop.gives({ kind: "attach-round", step: workshop.step("Évaluer"), round });

		const at = workshop.document as DocumentId;
		const everyPage: Record<keyof typeof paths, string> = {
			home: paths.home(),
			join: paths.join(),
			joinWorkshop: paths.joinWorkshop(),
			takingPart: paths.takingPart(workspace, at),
			continueHere: paths.continueHere(),
			guestScreen: paths.guestScreen(workspace, at),
			workshop: paths.workshop(workspace, at),
			workshopAgenda: paths.workshopAgenda(workspace, at),
			workshopScreen: paths.workshopScreen(workspace, at),
			networkTest: paths.networkTest(),
			mail: paths.mail(),
			workspace: paths.workspace(workspace),
			document: paths.document(workspace, "framework", framework),
			block: paths.block(workspace, "framework", framework, block as string as BlockId),
			record: paths.record(workspace, "balise-set", of("balise-set"), balise),
			history: paths.history(workspace, framework),
			historySince: paths.historySince(workspace, framework, 1),
			passage: paths.passage(workspace, framework, frameworkTextName(), block),
			adopted: paths.adopted(workspace, framework, 1),
			recordHistory: paths.recordHistory(workspace, "portfolio", project),
			portfolioHistory: paths.portfolioHistory(workspace),
			inbox: paths.inbox(workspace),
			portfolio: paths.portfolio(workspace),
			project: paths.project(workspace, project),
			cohorts: paths.cohorts(workspace),
			cohort: paths.cohort(workspace, cohort),
			organisations: paths.organisations(workspace),
			organisation: paths.organisation(workspace, organisation),
			assessments: paths.assessments(workspace),
			newRound: paths.newRound(workspace),
			round: paths.round(workspace, round),
			assessProject: paths.assessProject(workspace, project),
			instruments: paths.instruments(workspace),
			instrument: paths.instrument(workspace, instrument.id),
			instrumentDraft: paths.instrumentDraft(workspace, instrument.id),
			gaps: paths.gaps(workspace),
			measurements: paths.measurements(workspace),
			results: paths.results(workspace),
			decisions: paths.decisions(workspace),
			decision: paths.decision(workspace, framework, decision),
			vote: paths.vote(workspace, framework, vote),
			newVote: paths.newVote(workspace, { place: framework, again: vote }),
			newDecision: paths.newDecision(workspace, { place: framework, vote }),
			voices: paths.voices(workspace),
			journal: paths.journal(workspace),
			members: paths.members(workspace),
			settings: paths.settings(workspace),
		};
		this.#pages = {
			...everyPage,
			...Object.fromEntries(
				documents.map(({ kind, id: document }) => [kind, paths.document(workspace, kind, document as DocumentId)]),
			),
		};
	}
}

function poisonedInstrument(): Instrument {
	const said = (text: string) => ({ fr: text, en: text });
	const level = (value: number) => ({ value, label: said(FIRST), help: said(EVERYTHING.slice(0, 1000)) });
	return {
		...{
			id: "empoisonne",
			version: 0,
			title: said(FIRST),
			about: said(EVERYTHING.slice(0, 1000)),
			notice: said(SECOND),
		},
		source: { text: said(THIRD), links: [] },
		dimensions: [{ id: "d1", label: said(FIRST), help: said(SECOND), levels: [level(1), level(2)] }],
		...{ rule: "weakest-dimension", notApplicable: true },
	};
}

/** What the first event of a reply names so. */
function bodyOf({ events }: LedgerEventsReply, name: string): string {
	for (const event of events)
		if ("body" in event && name in (event.body as object)) return (event.body as Record<string, string>)[name] ?? "";
	throw new Error(`no event names a ${name}`);
}

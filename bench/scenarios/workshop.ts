/** A workshop of two hundred people who came by its code: each step told to all, two hundred votes in ten seconds, a minute of cards, and twenty-five tables that write at once. */

import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import { frameworkTextName, richText, writeBlocks } from "../../shared/document/rich-text.ts";
import { fold, type LedgerEvent } from "../../shared/ledger/stream.ts";
import { subjectMark, votesStream } from "../../shared/ledger/votes.ts";
import type { VoteBody, VoteSubject } from "../../shared/ledger/votes-wire.ts";
import { ask, type Body, eventOf, eventsOf, keyed, ledgerOf, post } from "../asking.ts";
import type { Contender, Door } from "../contenders.ts";
import { percentile, seededRandom } from "../statistics.ts";
import { openWriters, Writer } from "../writer.ts";
import { pause, type Scenario } from "./scenario.ts";

const PEOPLE = 200;
const MOVES = 20;
const VOTE_SECONDS = 10;
const CARD_SECONDS = 60;
/** Each, in that minute. */
const CARDS_EACH = 10;
const TABLES = 25;
const TABLE_SECONDS = 15;
/** At each table. */
const LETTERS_PER_SECOND = 4;
const SETTLING = 2_000;
/** Of a framework, and of the copies of its tables. */
const TEXT = frameworkTextName();
const PARAGRAPHS = 40;
const LETTER = "§";
const ANSWERS = ["yes", "no", "abstain"];

export const workshop: Scenario = {
	name: "workshop",
	title: `a workshop of ${PEOPLE}: ${MOVES} steps, ${PEOPLE} votes in ${VOTE_SECONDS} s, cards for ${CARD_SECONDS} s, ${TABLES} tables that write for ${TABLE_SECONDS} s`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender) {
		const held = await Held.open(contender);
		try {
			return { ...(await held.moves()), ...(await held.votes()), ...(await held.cards()), ...(await held.tables()) };
		} finally {
			held.close();
		}
	},
};

/** What an event was, and when it came. */
type Heard = { kind: string; step: string; at: number };

/** Somebody on their phone: what the workshop tells them, and their own way to it. */
class Participant {
	readonly door: Door;
	readonly id: string;
	readonly opened: Promise<void>;
	heard: Heard[] = [];
	readonly #socket: WebSocket;

	constructor(door: Door, id: string) {
		this.door = door;
		this.id = id;
		this.#socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
		this.opened = new Promise((resolve, reject) => {
			this.#socket.on("error", reject);
			this.#socket.on("open", () => resolve());
		});
		this.#socket.on("message", (data: Buffer) => this.#hear(data));
	}

	close(): void {
		this.#socket.terminate();
	}

	#hear(data: Buffer): void {
		const decoder = decoding.createDecoder(data);
		if (decoding.readVarUint(decoder) !== 101) return;
		const { event } = JSON.parse(decoding.readVarString(decoder)) as { event: { body?: Body } };
		const { kind, step } = event.body ?? {};
		this.heard.push({ kind: String(kind), step: String(step), at: performance.now() });
	}
}

class Held {
	readonly #contender: Contender;
	readonly #lead: Door;
	readonly #workspace: string;
	readonly #workshop: string;
	readonly #framework: string;
	readonly #people: readonly Participant[];
	/** By kind. */
	readonly #steps: ReadonlyMap<string, string>;
	#at: string | null = null;

	private constructor(parts: {
		contender: Contender;
		lead: Door;
		place: { workspace: string; workshop: string; framework: string };
		people: readonly Participant[];
		steps: ReadonlyMap<string, string>;
	}) {
		this.#contender = parts.contender;
		this.#lead = parts.lead;
		({ workspace: this.#workspace, workshop: this.#workshop, framework: this.#framework } = parts.place);
		this.#people = parts.people;
		this.#steps = parts.steps;
	}

	static async open(contender: Contender): Promise<Held> {
		const [room] = (await contender.rooms(1)) as [string];
		const [workspace, framework] = room.split("/") as [string, string];
		const lead = contender.owner?.(room);
		if (!lead) throw new Error("bench: a workshop needs somebody who leads");
		await writeText(lead);
		const made = await post(lead, `/api/workspaces/${workspace}/documents`, { kind: "workshop", title: "Banc" });
		const place = { workspace, framework, workshop: made.id as string };
		const give = (command: Body) => post(lead, ledgerOf(place.workspace, place.workshop, "workshop"), keyed(command));
		await give({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
		const opened = eventOf(await give({ kind: "open-door" }), "door-opened");
		const plans = [step("welcome", []), step("read", []), step("ideas", ["cards"]), step("vote", ["vote"])];
		const tables = step("tables", ["write"], { kind: "document", document: framework, block: null });
		const added = eventOf(await give({ kind: "add-steps", steps: [...plans, tables], before: null }), "steps-added");
		const steps = new Map((added.steps as { id: string; kind: string }[]).map(({ id, kind }) => [kind, id]));
		const people = await comeIn(lead, place, opened.code as string);
		return new Held({ contender, lead, place, people, steps });
	}

	/** From the click of whoever leads to the step on the phone of each. */
	async moves(): Promise<Record<string, number>> {
		const delays: number[] = [];
		for (let turn = 0; turn < MOVES; turn += 1) {
			const kind = turn % 2 === 0 ? "welcome" : "read";
			const sent = performance.now();
			await this.#begins(kind);
			await pause(500);
			const id = this.#steps.get(kind);
			for (const person of this.#people) {
				const heard = person.heard.filter((one) => one.kind === "step-begun" && one.step === id && one.at > sent);
				if (heard.length !== 1) throw new Error(`bench: a step was told ${heard.length} times`);
				delays.push((heard[0] as Heard).at - sent);
			}
		}
		return { stepP50Ms: percentile(delays, 50), stepP95Ms: percentile(delays, 95), stepMaxMs: Math.max(...delays) };
	}

	async votes(): Promise<Record<string, number>> {
		const subject: VoteSubject = { kind: "question", text: "Adoptons-nous le cadre\u00a0?" };
		const votes = ledgerOf(this.#workspace, this.#framework, "votes");
		const terms = {
			...{ kind: "open-vote", title: "Banc", note: "", subject, options: [], method: { kind: "yes-no" } },
			...{ voters: "everyone", isSecret: true, anonymity: "none", reasons: "none", deadline: null, quorum: null },
			...{ voice: "person", previous: null },
		};
		const vote = eventOf(await post(this.#lead, votes, keyed(terms)), "vote-opened").vote as string;
		const attached = { place: this.#framework, vote };
		await this.#gives({ kind: "attach-vote", step: this.#steps.get("vote"), vote: attached });
		await this.#begins("vote");
		await pause(SETTLING);
		const fingerprint = subjectMark(subject, []);
		const random = seededRandom(20_261_129);
		const cpuBefore = this.#contender.process.cpuMs();
		const delays = await Promise.all(
			this.#people.map(async ({ door }, place) => {
				await pause(random() * VOTE_SECONDS * 1000);
				const sent = performance.now();
				const choice = { kind: "yes-no", answer: ANSWERS[place % ANSWERS.length] };
				await post(door, votes, keyed({ kind: "cast-ballot", vote, fingerprint, choice, reason: "" }));
				return performance.now() - sent;
			}),
		);
		const cpuMs = this.#contender.process.cpuMs() - cpuBefore;
		await post(this.#lead, votes, keyed({ kind: "close-vote", vote }));
		const kept = fold(votesStream, (await eventsOf(this.#lead, votes)) as LedgerEvent<VoteBody>[]).votes.get(vote);
		return {
			...{ voteP50Ms: percentile(delays, 50), voteP95Ms: percentile(delays, 95) },
			...{ voteCores: cpuMs / (VOTE_SECONDS * 1000), votesLost: PEOPLE - (kept?.ballots.size ?? 0) },
		};
	}

	/** From the answer asked to the answer given to whoever writes a card; then all cards read again. */
	async cards(): Promise<Record<string, number>> {
		await this.#begins("ideas");
		await pause(SETTLING);
		const cards = ledgerOf(this.#workspace, this.#workshop, "cards");
		const ideas = this.#steps.get("ideas");
		const random = seededRandom(11);
		const pauseMs = (CARD_SECONDS * 1000) / CARDS_EACH;
		const delays: number[] = [];
		const cpuBefore = this.#contender.process.cpuMs();
		const began = performance.now();
		await Promise.all(
			this.#people.map(async ({ door }, place) => {
				for (let turn = 0; turn < CARDS_EACH; turn += 1) {
					const due = began + (turn + random()) * pauseMs;
					await pause(Math.max(0, due - performance.now()));
					const sent = performance.now();
					const text = `Idée ${turn + 1} de la personne ${place + 1}`;
					await post(door, cards, keyed({ kind: "add-card", step: ideas, text }));
					delays.push(performance.now() - sent);
				}
			}),
		);
		const seconds = (performance.now() - began) / 1000;
		const cpuMs = this.#contender.process.cpuMs() - cpuBefore;
		await pause(SETTLING);
		const all = await eventsOf(this.#lead, cards);
		const kept = new Set(all.flatMap(({ body }) => (body?.kind === "card-added" ? [body.card] : []))).size;
		const told = Math.min(...this.#people.map(({ heard }) => heard.filter(({ kind }) => kind === "card-added").length));
		return {
			...{ cardP50Ms: percentile(delays, 50), cardP95Ms: percentile(delays, 95), cardCores: cpuMs / 1000 / seconds },
			...{ cardsLost: PEOPLE * CARDS_EACH - kept, cardsUntold: PEOPLE * CARDS_EACH - told },
		};
	}

	/** One of each table writes in its copy, which all of the table have open. */
	async tables(): Promise<Record<string, number>> {
		const seats = Array.from({ length: TABLES }, (_, table) =>
			this.#people.filter((_person, place) => place % TABLES === table),
		);
		const members = seats.map((people) => people.map(({ id }) => id));
		const terms = members.map((ids, table) => ({ id: null, name: `Table ${table + 1}`, place: "", members: ids }));
		const set = eventOf(await this.#gives({ kind: "set-tables", tables: terms }), "tables-set");
		const order = (set.tables as { id: string }[]).map(({ id }) => id);
		const given = eventOf(await this.#begins("tables"), "copies-given");
		const copies = new Map(
			(given.copies as { document: string; table: string }[]).map(({ document, table }) => [table, document]),
		);
		const doorsOf = (table: number) =>
			(seats[table] ?? []).map(({ door }) => this.#doorTo(door, copies.get(order[table] ?? "") ?? ""));
		const writers: Writer[][] = [];
		for (let table = 0; table < TABLES; table += 1) writers.push(await openWriters(doorsOf(table)));
		await pause(SETTLING);
		const cpuBefore = this.#contender.process.cpuMs();
		const began = performance.now();
		const turns = TABLE_SECONDS * LETTERS_PER_SECOND;
		for (let turn = 0; turn < turns; turn += 1) {
			await pause(Math.max(0, began + (turn * 1000) / LETTERS_PER_SECOND - performance.now()));
			// The first paragraph is the empty one a framework begins with.
			for (const [first] of writers) first?.type(TEXT, 1, LETTER);
		}
		const seconds = (performance.now() - began) / 1000;
		const cpuMs = this.#contender.process.cpuMs() - cpuBefore;
		await pause(SETTLING);
		for (const table of writers) for (const writer of table) writer.close();
		let lost = 0;
		for (let table = 0; table < TABLES; table += 1) {
			const [late] = await openWriters(doorsOf(table).slice(0, 1));
			const words = late?.doc.getXmlFragment(TEXT).toString() ?? "";
			lost += turns - [...words].filter((letter) => letter === LETTER).length;
			late?.close();
		}
		return { tablesCores: cpuMs / 1000 / seconds, tableLettersLost: lost };
	}

	close(): void {
		for (const person of this.#people) person.close();
	}

	async #begins(kind: string): Promise<Body> {
		const id = this.#steps.get(kind) ?? "";
		const told = await this.#gives({ kind: "begin-step", step: id, from: this.#at });
		this.#at = id;
		return told;
	}

	async #gives(command: Body): Promise<Body> {
		return await post(this.#lead, ledgerOf(this.#workspace, this.#workshop, "workshop"), keyed(command));
	}

	#doorTo(door: Door, document: string): Door {
		return { ...door, url: door.url.replace(this.#workshop, document) };
	}
}

/** What tables are given to work on. */
async function writeText(door: Door): Promise<void> {
	const author = new Writer(door);
	await author.joined;
	const blocks = Array.from({ length: PARAGRAPHS }, (_, at) => ({
		paragraph: `Le milieu preneur décide (${at + 1}).`,
	}));
	author.doc.transact(() => writeBlocks(richText(author.doc, TEXT), blocks));
	await pause(SETTLING);
	author.close();
}

/** By the code and a name, as phones do, some at a time. */
async function comeIn(
	lead: Door,
	{ workspace, workshop: id, framework }: { workspace: string; workshop: string; framework: string },
	code: string,
): Promise<Participant[]> {
	const { origin = "" } = lead.headers;
	const url = lead.url.replace(`${workspace}/${framework}`, `${workspace}/${id}`);
	const people: Participant[] = [];
	for (let start = 0; start < PEOPLE; start += 20) {
		const batch = await Promise.all(
			Array.from({ length: 20 }, async (_, place) => {
				const asked = { code, name: `Personne ${start + place + 1}`, organisation: `Organisme ${place}`, sector: "" };
				const response = await ask({ url, headers: { origin } }, "/api/workshops/join", asked);
				const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
				const { member } = (await response.json()) as { member: { id: string } };
				const door = { url, headers: { origin, cookie } };
				await post(door, ledgerOf(workspace, id, "workshop"), keyed({ kind: "enter" }));
				const person = new Participant(door, member.id);
				await person.opened;
				return person;
			}),
		);
		people.push(...batch);
	}
	return people;
}

function step(kind: string, may: string[], target: Body | null = null): Body {
	return {
		...{ kind, title: kind, minutes: 10, may, target, ahead: null },
		...{ arePrivate: false, areAnonymous: false, isSkipped: false },
	};
}

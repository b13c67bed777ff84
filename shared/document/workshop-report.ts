/** The report of a workshop as blocks of a text: what was meant, who came, how it went, what was written, voted, decided, and what follows. Pure. */

import { barOf } from "#shared/document/bar.ts";
import { type BlockJson, withoutId } from "#shared/document/block-json.ts";
import { assessmentBlocks } from "#shared/document/workshop-report-assessments.ts";
import {
	REPORT_ZONE,
	type ReportedCard,
	type ReportedFollowUp,
	type ReportedStep,
	type ReportedVote,
	stepsAsTheyWent,
	type WorkshopFacts,
} from "#shared/document/workshop-report-facts.ts";
import { bold, bullets, heading, paragraph, saysSomething, table } from "#shared/document/report-blocks.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { plannedMinutes, type Step } from "#shared/domain/workshop-step.ts";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { type Language, LOCALES } from "#shared/lib/language.ts";

/** The whole report. Hours are those of Québec. */
export function workshopReport(facts: WorkshopFacts, language: Language): BlockJson[] {
	const writer = new ReportWriter(facts, language);
	return [
		...writer.head(),
		...writer.attendance(),
		...writer.course(),
		...stepsAsTheyWent(facts).flatMap((step) => writer.step(step)),
		...writer.decisions(),
		...writer.followUps(),
		writer.foot(),
	];
}

class ReportWriter {
	readonly #facts: WorkshopFacts;
	readonly #language: Language;
	readonly #t: (typeof reportTexts)["fr"];
	readonly #colon: string;

	constructor(facts: WorkshopFacts, language: Language) {
		this.#facts = facts;
		this.#language = language;
		this.#t = reportTexts[language];
		this.#colon = language === "fr" ? "\u00a0: " : ": ";
	}

	head(): BlockJson[] {
		const { purpose, place, startedAt, endedAt, steps } = this.#facts;
		const t = this.#t;
		const lines: [string, string][] = [];
		if (startedAt) lines.push([t.when, this.#moment(startedAt, { dateStyle: "full", timeStyle: "short" })]);
		if (place !== "") lines.push([t.where, place]);
		if (startedAt && endedAt) {
			const planned = t.ofPlanned(t.minutes(plannedMinutes(steps.map(({ step }) => step))));
			lines.push([t.lasted, `${t.minutes(minutesBetween(startedAt, endedAt))} (${planned})`]);
		}
		return [
			...lines.map(([label, words]) => paragraph([bold(`${label}${this.#colon}`), { text: words }])),
			...(purpose.some(saysSomething) ? [heading(1, t.purpose), ...purpose.map(withoutId)] : []),
		];
	}

	attendance(): BlockJson[] {
		const { people } = this.#facts;
		const t = this.#t;
		if (people.length === 0) return [];
		return [
			heading(1, t.attendance),
			paragraph([{ text: `${t.people(people.length)}.` }]),
			...this.#distribution(
				t.sector,
				t.count,
				countBy(
					people.map(({ sector }) => sector || t.unsaid),
					this.#language,
				),
			),
			...this.#distribution(
				t.organisation,
				t.count,
				countBy(
					people.map(({ organisation }) => organisation || t.unsaid),
					this.#language,
				),
			),
		];
	}

	/** R974: as it went, a line each time a step was held. */
	course(): BlockJson[] {
		const t = this.#t;
		const { course, steps } = this.#facts;
		const rows = course.map(({ step, planned, plannedMinutes: minutes, from, until, isReturn }) => {
			const title = this.#titleOfStep(step);
			return [
				isReturn ? t.again(title) : title,
				planned === null || isReturn ? "–" : this.#hour(planned),
				this.#hour(from),
				isReturn ? "–" : t.minutes(minutes),
				t.minutes(minutesBetween(from, until)),
			];
		});
		const missed = steps.filter(({ runs }) => runs.length === 0);
		if (rows.length === 0 && missed.length === 0) return [];
		return [
			heading(1, t.course),
			...(rows.length === 0 ? [] : [table([t.step, t.plannedAt, t.begun, t.planned, t.real], rows)]),
			...(missed.length === 0
				? []
				: [
						paragraph([bold(t.notHeldSteps)]),
						...bullets(
							missed.map(({ step }) => [
								{ text: `${this.#titleOf(step)} (${step.isSkipped ? t.skipped : t.notHeld})` },
							]),
						),
					]),
		];
	}

	step({ step, instruction, runs, done, tables, cards, cardCount, wordings, vote, round }: ReportedStep): BlockJson[] {
		if (runs.length === 0 && cardCount === 0 && vote === null && round === null) return [];
		const t = this.#t;
		const returns = runs.slice(1).map(({ from }) => this.#hour(from));
		const said = [
			...instruction.filter(saysSomething).map(withoutId),
			...(returns.length > 0 ? [paragraph([{ text: t.cameBack(this.#list(returns)) }])] : []),
			...(done > 0 ? [paragraph([{ text: t.finished(done) }])] : []),
			...this.#tables(tables),
			...this.#cards(cards, cardCount),
			...this.#wordings(wordings),
			...assessmentBlocks(round, this.#language),
			...this.#vote(vote),
		];
		return said.length === 0 ? [] : [heading(2, this.#titleOf(step)), ...said];
	}

	#tables(tables: ReportedStep["tables"]): BlockJson[] {
		const t = this.#t;
		if (tables.length === 0) return [];
		return [
			table(
				[t.table, t.count, t.reporter, t.takenFrom],
				tables.map(({ name, place, people, reporter, taken }) => [
					place === "" ? name : `${name} (${place})`,
					String(people),
					reporter ?? "–",
					taken === 0 ? "–" : t.passages(taken),
				]),
			),
		];
	}

	#cards(cards: ReportedStep["cards"], count: number): BlockJson[] {
		const t = this.#t;
		if (count === 0) return [];
		if (cards === null) return [paragraph([{ text: t.notShown, marks: { italic: {} } }])];
		const list = (ofOne: readonly ReportedCard[]) =>
			bullets(
				ofOne.map(({ text, author, became }) => [
					{ text },
					...(author === null ? [] : [{ text: ` (${author})` }]),
					...this.#became(became),
				]),
			);
		return [
			paragraph([{ text: `${t.ideas(count)}.` }]),
			...cards.clusters.flatMap(({ name, became, cards: ofOne }) => [
				paragraph([bold(name), ...this.#became(became)]),
				...list(ofOne),
			]),
			...(cards.loose.length > 0 && cards.clusters.length > 0 ? [paragraph([bold(t.loose)])] : []),
			...list(cards.loose),
		];
	}

	#became(became: readonly string[]) {
		return became.length === 0 ? [] : [{ text: ` – ${this.#t.became} ${became.join(", ")}`, marks: { italic: {} } }];
	}

	#wordings(wordings: ReportedStep["wordings"]): BlockJson[] {
		const t = this.#t;
		if (wordings === null) return [];
		if (wordings.length === 0) return [paragraph([{ text: t.noChange, marks: { italic: {} } }])];
		return [
			paragraph([bold(t.wordings)]),
			table(
				[t.before, t.after],
				wordings.map(({ before, after }) => [before || t.nothingBefore, after || t.removed]),
			),
		];
	}

	#vote(vote: ReportedVote | null): BlockJson[] {
		if (vote === null) return [];
		const t = this.#t;
		const { title, wording, rows, voices, standing, isAmongOptions, objections } = vote;
		const why = { open: t.notClosed, cancelled: t.cancelled, "too-few": t.tooFew, closed: t.voted(voices) }[standing];
		return [
			...(title === "" ? [] : [paragraph([bold(title)])]),
			...(wording === "" ? [] : [{ type: "blockquote", content: [paragraph([{ text: wording }])] }]),
			paragraph([{ text: why }]),
			...(rows === null
				? []
				: this.#distribution(isAmongOptions ? t.option : t.answer, isAmongOptions ? t.points : t.voices, rows)),
			...(objections.length === 0
				? []
				: [
						paragraph([bold(t.objections)]),
						...bullets(
							objections.map(({ by, reason, outcome, how }) => [
								{ text: `${by}${this.#colon}${reason} (` },
								{ text: outcome === null ? t.notHandled : t.objectionHandled(outcome, how), marks: { italic: {} } },
								{ text: ")" },
							]),
						),
					]),
		];
	}

	decisions(): BlockJson[] {
		const t = this.#t;
		const { decisions } = this.#facts;
		if (decisions.length === 0) return [heading(1, t.decisions), paragraph([{ text: t.noDecision }])];
		return [
			heading(1, t.decisions),
			...decisions.flatMap(({ text, wording, by, at }) => [
				paragraph([bold(text), { text: ` (${by}, ${this.#moment(at, { dateStyle: "long", timeStyle: "short" })})` }]),
				...(wording === ""
					? []
					: [
							paragraph([{ text: t.onWording }]),
							{ type: "blockquote", content: [paragraph([{ text: wording }])] } as BlockJson,
						]),
			]),
		];
	}

	followUps(): BlockJson[] {
		const t = this.#t;
		const given = this.#facts.decisions.flatMap(({ followUps }) => followUps);
		const { earlier } = this.#facts;
		return [
			heading(1, t.followUps),
			...(given.length === 0 ? [paragraph([{ text: t.noFollowUp }])] : [this.#followUpTable(given)]),
			...(earlier.length === 0 ? [] : [heading(2, t.earlier), this.#followUpTable(earlier)]),
		];
	}

	#followUpTable(followUps: readonly ReportedFollowUp[]): BlockJson {
		const t = this.#t;
		return table(
			[t.what, t.who, t.due, t.state],
			followUps.map(({ text, owner, due, state, note, late }) => [
				text,
				owner,
				due === null ? "–" : this.#moment(`${due}T12:00:00.000Z`, { dateStyle: "long" }),
				[late > 0 ? `${t[state]}, ${t.late(late)}` : t[state], note].filter((one) => one !== "").join(" – "),
			]),
		);
	}

	foot(): BlockJson {
		return paragraph([{ text: this.#t.sealed(this.#facts.head), marks: { italic: {} } }]);
	}

	/** Each with its number, its share and its bar: a plot that is its own table. */
	#distribution(label: string, unit: string, rows: readonly { label: string; count: number }[]): BlockJson[] {
		const longest = Math.max(0, ...rows.map(({ count }) => count));
		const all = rows.reduce((sum, { count }) => sum + count, 0);
		const percent = new Intl.NumberFormat(LOCALES[this.#language], { style: "percent", maximumFractionDigits: 0 });
		return [
			table(
				[label, unit, this.#t.share, this.#t.plot],
				rows.map(({ label: name, count }) => [
					name,
					new Intl.NumberFormat(LOCALES[this.#language]).format(count),
					all === 0 ? "–" : percent.format(count / all),
					barOf(count, longest),
				]),
			),
		];
	}

	#titleOfStep(id: string): string {
		const found = this.#facts.steps.find(({ step }) => step.id === id);
		return found ? this.#titleOf(found.step) : id;
	}

	#titleOf(step: Step): string {
		return step.title === "" ? stepKindNames[this.#language][step.kind] : step.title;
	}

	#hour(iso: string): string {
		return this.#moment(iso, { timeStyle: "short" });
	}

	#list(words: readonly string[]): string {
		return new Intl.ListFormat(LOCALES[this.#language], { type: "conjunction" }).format([...words]);
	}

	#moment(iso: string, style: Intl.DateTimeFormatOptions): string {
		const format = new Intl.DateTimeFormat(LOCALES[this.#language], { ...style, timeZone: REPORT_ZONE });
		// « 9 h 05 »: no zero before the hour.
		const words = format
			.format(new Date(iso))
			.replace(/(?<!\d)0(?=\d\sh\s)/u, "")
			.replace(/ h /u, "\u00a0h\u00a0");
		return withFirst(words, this.#language);
	}
}

/** The most numerous first, then by name. */
function countBy(values: readonly string[], language: Language): { label: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([label, count]) => ({ label, count }))
		.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, LOCALES[language]));
}

function minutesBetween(from: string, until: string): number {
	return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));
}

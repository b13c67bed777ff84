/**
 * Hundreds of thousands of values in little memory: each field is a column of numbers, texts are kept once, and a hash table
 * of row numbers finds what stands for an indicator, a project, a period and a group. Rows are only ever added.
 */

import type { Attachment } from "#shared/domain/attachment.ts";
import { type Period, periodCode, periodOfCode, readPeriodKey } from "#shared/domain/period.ts";
import type { RolledValue } from "#shared/domain/roll-up.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** What one value is broken down by: « Région : Estrie ». */
export type Split = { readonly dimension: string; readonly value: string };

/** What is said of one value; `project: null` is the whole portfolio. */
export type MeasurementEntry = {
	readonly indicator: string;
	readonly project: string | null;
	/** A key of `period.ts`. */
	readonly period: string;
	readonly splits: readonly Split[];
	readonly value: number;
	/** The unit of the indicator, as it was written that day. */
	readonly unit: string;
	readonly note: string;
	readonly source: string;
	readonly file?: Attachment | undefined;
};

/** Who did something, and when. */
export type Act = { readonly member: MemberId | null; readonly time: string; readonly reason: string };

/** One value as screens read it. `ref` names the entry for good: `<seq>.<place in the event>`. */
export type Measurement = Omit<MeasurementEntry, "period"> & {
	readonly ref: string;
	readonly period: Period;
	readonly reported: Act;
	readonly validated: Act | null;
	readonly removed: Act | null;
	/** The entry that took its place. */
	readonly replacedBy: string | null;
};

const NONE = -1;
const FIRST_CAPACITY = 1024;

/** Texts kept once, by number. */
class Texts {
	readonly #numbers = new Map<string, number>();
	readonly #texts: string[] = [];
	/** The one asked for last: entries of one event often say the same. */
	#last = { text: "", number: -1 };

	numberOf(text: string): number {
		if (this.#last.number >= 0 && this.#last.text === text) return this.#last.number;
		let number = this.#numbers.get(text);
		if (number === undefined) {
			number = this.#texts.length;
			this.#numbers.set(text, number);
			this.#texts.push(text);
		}
		this.#last = { text, number };
		return number;
	}

	/** The number of a text already here, or -1. */
	find(text: string): number {
		return this.#numbers.get(text) ?? NONE;
	}

	at(number: number): string {
		return this.#texts[number] ?? "";
	}
}

type IntColumn =
	| "indicator"
	| "project"
	| "period"
	| "group"
	| "unit"
	| "note"
	| "source"
	| "act"
	| "previous"
	| "next"
	| "validated"
	| "removed";
const INT_COLUMNS: readonly IntColumn[] = [
	"indicator",
	"project",
	"period",
	"group",
	"unit",
	"note",
	"source",
	"act",
	"previous",
	"next",
	"validated",
	"removed",
];

/** The whole portfolio, as a project. */
const PORTFOLIO = "";

/** One text for a breakdown, whatever the order it was given in. */
export function groupKey(splits: readonly Split[]): string {
	if (splits.length === 0) return "";
	const pairs = splits.map(({ dimension, value }) => [dimension, value] as const);
	return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What to look for; what is not said is not looked at. */
export type Sought = {
	readonly indicators?: Iterable<string>;
	/** `null` among them is the portfolio itself. */
	readonly projects?: Iterable<string | null>;
	readonly periods?: Iterable<Period>;
	/** `whole`: only values that are not broken down. */
	readonly splits?: "whole" | "split";
};

export class MeasurementColumns {
	#size = 0;
	#standing = 0;
	#value = new Float64Array(FIRST_CAPACITY);
	#ints = Object.fromEntries(INT_COLUMNS.map((name) => [name, new Int32Array(FIRST_CAPACITY)])) as Record<
		IntColumn,
		Int32Array
	>;
	/** Row + 1 of what stands for a key; 0 is free. */
	#table = new Int32Array(FIRST_CAPACITY * 4);
	#keys = 0;
	readonly #indicators = new Texts();
	readonly #projects = new Texts();
	readonly #groups = new Texts();
	readonly #units = new Texts();
	readonly #notes = new Texts();
	/** By row: few values have one. */
	readonly #files = new Map<number, Attachment>();
	readonly #noNote = this.#notes.numberOf("");
	readonly #periods = new Map<number, Period>();
	readonly #codes = new Map<string, number>();
	readonly #acts: Act[] = [];
	/** For each event that has rows: its seq and its first row, in order. */
	readonly #events: { seq: number; first: number }[] = [];
	/** How many changes each indicator, by number, has seen. */
	readonly #changes: number[] = [];

	/** The last event that is in here. */
	head = 0;

	/** Rows ever written. */
	get size(): number {
		return this.#size;
	}

	/** Values that stand today. */
	get standing(): number {
		return this.#standing;
	}

	/** Adds the entries of one event, each taking the place of what stood for its key. Entries whose period cannot be read keep their place and stand for nothing. */
	append(seq: number, act: Act, entries: readonly MeasurementEntry[]): void {
		const by = this.#acts.push(act) - 1;
		this.#events.push({ seq, first: this.#size });
		for (const entry of entries) this.#add(entry, by);
	}

	/** Grows with each entry and each removal of an indicator: what is derived from its values depends on it. */
	changesOf(indicator: string): number {
		return this.#changes[this.#indicators.find(indicator)] ?? 0;
	}

	/** The row that stands for a key, or -1. */
	rowOf(entry: Pick<MeasurementEntry, "indicator" | "project" | "period" | "splits">): number {
		const row = this.lastRowOf(entry);
		return row >= 0 && this.#stands(row) ? row : NONE;
	}

	/** The last row written for a key, whether it stands or was removed; -1 when nobody ever said anything. */
	lastRowOf(entry: Pick<MeasurementEntry, "indicator" | "project" | "period" | "splits">): number {
		const period = readPeriodKey(entry.period);
		const indicator = this.#indicators.find(entry.indicator);
		const project = this.#projects.find(entry.project ?? PORTFOLIO);
		const group = this.#groups.find(groupKey(entry.splits));
		if (period === null || indicator < 0 || project < 0 || group < 0) return NONE;
		return (this.#table[this.#slot(indicator, project, periodCode(period), group)] ?? 0) - 1;
	}

	/** The row an entry was written in, or -1. */
	rowOfRef(ref: string): number {
		const found = /^(\d{1,15})\.(\d{1,6})$/.exec(ref);
		const seq = Number(found?.[1] ?? NONE);
		let low = 0;
		let high = this.#events.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#events[middle]?.seq ?? 0) <= seq) low = middle;
			else high = middle - 1;
		}
		const event = this.#events[low];
		if (event?.seq !== seq) return NONE;
		const row = event.first + Number(found?.[2]);
		return row < (this.#events[low + 1]?.first ?? this.#size) ? row : NONE;
	}

	/** Whether a row is the one that stands for its key. */
	isStanding(row: number): boolean {
		return row >= 0 && row < this.#size && this.#stands(row);
	}

	/** Who wrote the value of a row. */
	reporterOf(row: number): MemberId | null {
		return this.#acts[this.#int("act", row)]?.member ?? null;
	}

	/** How many values each person reported since a moment; rows are in the order they were written. */
	reportedSince(time: string): Map<MemberId | null, number> {
		const counts = new Map<MemberId | null, number>();
		for (let row = this.#size - 1; row >= 0; row -= 1) {
			const act = this.#acts[this.#int("act", row)];
			if (!act || act.time <= time) break;
			counts.set(act.member, (counts.get(act.member) ?? 0) + 1);
		}
		return counts;
	}

	/** The indicator of a row. */
	indicatorAt(row: number): string {
		return this.#indicators.at(this.#int("indicator", row));
	}

	isValidated(row: number): boolean {
		return this.#int("validated", row) !== NONE;
	}

	/** Whether a row took the place of another. */
	isCorrection(row: number): boolean {
		return this.#int("previous", row) !== NONE;
	}

	validate(rows: readonly number[], act: Act): void {
		const by = this.#acts.push(act) - 1;
		for (const row of rows) if (this.isStanding(row)) this.#ints.validated[row] = by;
	}

	remove(rows: readonly number[], act: Act): void {
		const by = this.#acts.push(act) - 1;
		for (const row of rows) {
			if (!this.isStanding(row)) continue;
			this.#ints.removed[row] = by;
			this.#standing -= 1;
			this.#noteChange(this.#int("indicator", row));
		}
	}

	/** One row, as screens read it. */
	at(row: number): Measurement {
		const project = this.#projects.at(this.#int("project", row));
		const next = this.#int("next", row);
		const act = (column: "act" | "validated" | "removed") => this.#acts[this.#int(column, row)] ?? null;
		return {
			ref: this.#refOf(row),
			indicator: this.#indicators.at(this.#int("indicator", row)),
			project: project === PORTFOLIO ? null : project,
			period: this.#periodAt(row),
			splits: splitsOf(this.#groups.at(this.#int("group", row))),
			value: this.#value[row] ?? Number.NaN,
			unit: this.#units.at(this.#int("unit", row)),
			note: this.#notes.at(this.#int("note", row)),
			source: this.#notes.at(this.#int("source", row)),
			file: this.#files.get(row),
			reported: act("act") ?? { member: null, time: "", reason: "" },
			validated: act("validated"),
			removed: act("removed"),
			replacedBy: next === NONE ? null : this.#refOf(next),
		};
	}

	/** One value with what a roll-up needs of it and no more: a third of the cost of `at`. */
	valueAt(row: number): RolledValue {
		const project = this.#projects.at(this.#int("project", row));
		return {
			project: project === PORTFOLIO ? null : project,
			period: this.#periodAt(row),
			group: this.#groups.at(this.#int("group", row)),
			value: this.#value[row] ?? Number.NaN,
			unit: this.#units.at(this.#int("unit", row)),
		};
	}

	/** The rows that stand and answer what is sought, in the order they were written. A walk over columns: some milliseconds for 400,000. */
	rows(sought: Sought): number[] {
		const numbers = (texts: Texts, wanted: Iterable<string> | undefined) =>
			wanted === undefined ? null : new Set([...wanted].map((one) => texts.find(one)));
		const indicators = numbers(this.#indicators, sought.indicators);
		const projects = numbers(this.#projects, sought.projects && [...sought.projects].map((one) => one ?? PORTFOLIO));
		const wantedPeriods = sought.periods === undefined ? null : new Set([...sought.periods].map(periodCode));
		const whole = this.#groups.find("");
		const { indicator, project, period: periods, group } = this.#ints;
		const rows: number[] = [];
		for (let row = 0; row < this.#size; row += 1) {
			if (wantedPeriods && !wantedPeriods.has(periods[row] ?? NONE)) continue;
			if (indicators && !indicators.has(indicator[row] ?? NONE)) continue;
			if (projects && !projects.has(project[row] ?? NONE)) continue;
			if (sought.splits && (sought.splits === "whole") !== (group[row] === whole)) continue;
			if (this.#stands(row)) rows.push(row);
		}
		return rows;
	}

	/** Everything said for the same key, newest first: what stood, was corrected or was removed. */
	historyOf(row: number): Measurement[] {
		let last = row;
		for (let next = this.#int("next", last); next !== NONE; next = this.#int("next", last)) last = next;
		const history: Measurement[] = [];
		for (let one = last; one !== NONE; one = this.#int("previous", one)) history.push(this.at(one));
		return history;
	}

	#add(entry: MeasurementEntry, act: number): void {
		const row = this.#size;
		this.#makeRoom();
		this.#size += 1;
		const code = this.#codeOf(entry.period);
		const indicator = this.#indicators.numberOf(entry.indicator);
		const project = this.#projects.numberOf(entry.project ?? PORTFOLIO);
		const group = this.#groups.numberOf(groupKey(entry.splits));
		this.#noteChange(indicator);
		this.#value[row] = entry.value;
		// Written one by one: a loop over names would take four times as long, four hundred thousand times.
		const ints = this.#ints;
		ints.indicator[row] = indicator;
		ints.project[row] = project;
		ints.group[row] = group;
		ints.period[row] = code;
		ints.act[row] = act;
		ints.previous[row] = NONE;
		ints.next[row] = NONE;
		ints.unit[row] = this.#units.numberOf(entry.unit);
		ints.note[row] = entry.note === "" ? this.#noNote : this.#notes.numberOf(entry.note);
		ints.source[row] = entry.source === "" ? this.#noNote : this.#notes.numberOf(entry.source);
		if (entry.file) this.#files.set(row, entry.file);
		ints.validated[row] = NONE;
		ints.removed[row] = code === NONE ? act : NONE;
		if (code === NONE) return;
		const slot = this.#slot(indicator, project, code, group);
		const before = (this.#table[slot] ?? 0) - 1;
		this.#table[slot] = row + 1;
		if (before < 0) {
			this.#keys += 1;
			this.#standing += 1;
			return;
		}
		if (!this.#stands(before)) this.#standing += 1;
		ints.next[before] = row;
		ints.previous[row] = before;
	}

	/** The code of a period’s key, read once; -1 when it is none. */
	#codeOf(key: string): number {
		let code = this.#codes.get(key);
		if (code === undefined) {
			const period = readPeriodKey(key);
			code = period ? periodCode(period) : NONE;
			this.#codes.set(key, code);
		}
		return code;
	}

	#noteChange(indicator: number): void {
		this.#changes[indicator] = (this.#changes[indicator] ?? 0) + 1;
	}

	/** One object for each period, however many values it has. */
	#periodAt(row: number): Period {
		const code = this.#int("period", row);
		let period = this.#periods.get(code);
		if (!period) {
			period = periodOfCode(code);
			this.#periods.set(code, period);
		}
		return period;
	}

	#stands(row: number): boolean {
		return this.#ints.next[row] === NONE && this.#ints.removed[row] === NONE;
	}

	#int(column: IntColumn, row: number): number {
		return this.#ints[column][row] ?? NONE;
	}

	#refOf(row: number): string {
		let low = 0;
		let high = this.#events.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#events[middle]?.first ?? 0) <= row) low = middle;
			else high = middle - 1;
		}
		const event = this.#events[low] ?? { seq: 0, first: 0 };
		return `${event.seq}.${row - event.first}`;
	}

	/** Where a key is in the table, or the free place where it goes. */
	#slot(indicator: number, project: number, period: number, group: number): number {
		const mask = this.#table.length - 1;
		let hash = Math.imul(indicator + 1, 0x9e3779b1) ^ Math.imul(project + 1, 0x85ebca6b);
		hash ^= Math.imul(period + 1, 0xc2b2ae35) ^ Math.imul(group + 1, 0x27d4eb2f);
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		const { indicator: indicators, project: projects, period: periods, group: groups } = this.#ints;
		for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
			const row = (this.#table[slot] ?? 0) - 1;
			if (row < 0) return slot;
			if (
				indicators[row] === indicator &&
				projects[row] === project &&
				periods[row] === period &&
				groups[row] === group
			)
				return slot;
		}
	}

	#makeRoom(): void {
		if (this.#size === this.#value.length) {
			const capacity = Math.ceil(this.#value.length * 1.5);
			const value = new Float64Array(capacity);
			value.set(this.#value);
			this.#value = value;
			for (const name of INT_COLUMNS) {
				const column = new Int32Array(capacity);
				column.set(this.#ints[name]);
				this.#ints[name] = column;
			}
		}
		if (this.#keys * 2 < this.#table.length) return;
		const rows = this.#table.filter((one) => one > 0);
		this.#table = new Int32Array(this.#table.length * 2);
		for (const one of rows) {
			const at = (column: IntColumn) => this.#int(column, one - 1);
			this.#table[this.#slot(at("indicator"), at("project"), at("period"), at("group"))] = one;
		}
	}
}

function splitsOf(key: string): Split[] {
	if (key === "") return [];
	return (JSON.parse(key) as [string, string][]).map(([dimension, value]) => ({ dimension, value }));
}

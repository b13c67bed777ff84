/** Answers what screens ask of measurements: too many for a browser to fold, they are read here. What one question cost is kept for the next one, until something it depends on changes. */

import { createHash } from "node:crypto";
import type { Clock } from "#server/clock.ts";
import type { Asker } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import { countMerging, gridOf, historyOfValue } from "#server/ledger/measurement-grid.ts";
import type { KnownIndicator, WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import { projectsOfCohort } from "#shared/document/cohorts.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { Survivors } from "#shared/document/survivor.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { type Period, periodKey, readPeriodKey } from "#shared/domain/period.ts";
import { type ResultGrouping, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { MeasurementColumns } from "#shared/ledger/measurement-columns.ts";
import { measurementsStream } from "#shared/ledger/measurements.ts";
import { methodOf, type RolledScope, Results } from "#shared/ledger/results.ts";
import type {
	GridReply,
	HistoryReply,
	IndicatorResult,
	IndicatorResultsReply,
	MergingReply,
	ResultGroup,
	ResultsIndicator,
	ResultsReply,
	SplitValue,
} from "#shared/protocol/measurements.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type MeasurementReadingsParts = {
	ledgers: Pick<Ledgers, "read">;
	facts: WorkspaceFacts;
	clock: Clock;
};

/** `live`: the projects of a scope; `members` names them and says how they are under way, to tell one scope from another. */
type Scope = RolledScope & { readonly live: readonly Project[]; readonly members: string };
/** What figures are read with, as it is now. */
type Facts = { readonly indicators: ReadonlyMap<string, KnownIndicator>; readonly survivors: Survivors };
type Group = { readonly key: string; readonly projects: ReadonlySet<string> };
type Kept = { readonly depends: string; readonly result: IndicatorResult };

const LEDGER = { place: PORTFOLIO, stream: measurementsStream.name };
/** Answers kept, in all workspaces together. */
const MOST_KEPT = 2_000;
/** Projects drawn one by one: no plot shows more. */
const MOST_GROUPS = 200;

export class MeasurementReadings {
	readonly #parts: MeasurementReadingsParts;
	readonly #kept = new Map<string, Kept>();

	constructor(parts: MeasurementReadingsParts) {
		this.#parts = parts;
	}

	/** Every indicator for a scope. */
	async results(asker: Asker, asked: ResultsScope): Promise<Result<ResultsReply, Refusal>> {
		const facts = await this.#facts(asker.workspace);
		const { indicators } = facts;
		const scope = await this.#scope(asker.workspace, asked);
		if (!scope) return refused({ kind: "not-found" });
		const results: IndicatorResult[] = [];
		let head = 0;
		for (const known of indicators.values()) {
			const read = await this.#read(asker, (columns) => {
				head = columns.head;
				return this.#result(asker.workspace, columns, facts, known, asked, scope);
			});
			if (!read.ok) return read;
			results.push(read.value);
			// Thousands of values a turn: others get theirs in between.
			await new Promise((resolve) => setImmediate(resolve));
		}
		if (indicators.size === 0) {
			const read = await this.#read(asker, (columns) => columns.head);
			if (!read.ok) return read;
			head = read.value;
		}
		return ok({ head, projects: scope.projects.size, results });
	}

	/** One indicator for a scope, and for each of its parts when `by` says which. */
	async indicatorResults(
		asker: Asker,
		indicator: string,
		asked: ResultsScope,
		by: ResultGrouping | null,
	): Promise<Result<IndicatorResultsReply, Refusal>> {
		const { workspace } = asker;
		const facts = await this.#facts(workspace);
		const known = facts.indicators.get(indicator);
		const scope = await this.#scope(workspace, asked);
		if (!known || !scope) return refused({ kind: "not-found" });
		const groups = by === null ? [] : await this.#groups(workspace, scope, by);
		return await this.#read(asker, (columns) => {
			const result = this.#result(workspace, columns, facts, known, asked, scope);
			const results = resultsOf(columns, facts);
			const rolled: ResultGroup[] = [];
			for (const { key, projects } of groups) {
				const one = results.rolled(indicator, { projects, withWhole: false });
				if (one.periods.length > 0 && rolled.length < MOST_GROUPS)
					rolled.push({ key, projects: projects.size, rolled: one });
			}
			return { head: columns.head, projects: scope.projects.size, result, groups: rolled };
		});
	}

	/** What stands for an indicator in some periods, project by project. */
	async grid(
		asker: Asker,
		indicator: string,
		periods: readonly Period[],
		splits: readonly SplitValue[],
	): Promise<Result<GridReply, Refusal>> {
		const { indicators, survivors } = await this.#facts(asker.workspace);
		const known = indicators.get(indicator);
		if (!known) return refused({ kind: "not-found" });
		return await this.#read(asker, (columns, member) => gridOf(columns, known, periods, splits, { member, survivors }));
	}

	/** Everything said for one value, newest first. Empty when nobody ever said anything. */
	async history(
		asker: Asker,
		sought: { indicator: string; project: string | null; period: Period; splits: readonly SplitValue[] },
	): Promise<Result<HistoryReply, Refusal>> {
		const survivors = await this.#parts.facts.survivors(asker.workspace);
		return await this.#read(asker, (columns) => ({
			head: columns.head,
			entries: historyOfValue(columns, { ...sought, period: periodKey(sought.period) }, survivors),
		}));
	}

	/** How many values of a project follow it when it is merged into another. */
	async merging(asker: Asker, kept: string, gone: string): Promise<Result<MergingReply, Refusal>> {
		const survivors = await this.#parts.facts.survivors(asker.workspace);
		return await this.#read(asker, (columns) => ({
			head: columns.head,
			...countMerging(columns, survivors, kept, gone),
		}));
	}

	async #facts(workspace: WorkspaceId): Promise<Facts> {
		const { facts } = this.#parts;
		return { indicators: await facts.indicators(workspace), survivors: await facts.survivors(workspace) };
	}

	async #read<T>(
		asker: Asker,
		reader: (columns: MeasurementColumns, member: MemberId) => T,
	): Promise<Result<T, Refusal>> {
		return await this.#parts.ledgers.read<MeasurementColumns, T>(asker, LEDGER, reader);
	}

	#result(
		workspace: WorkspaceId,
		columns: MeasurementColumns,
		facts: Facts,
		known: KnownIndicator,
		asked: ResultsScope,
		scope: Scope,
	): IndicatorResult {
		const { id } = known.indicator;
		const today = new Date(this.#parts.clock.now()).toISOString().slice(0, 10);
		const results = resultsOf(columns, facts);
		const key = `${workspace} ${id} ${writeScope(asked)}`;
		const depends = JSON.stringify([
			today,
			[...facts.indicators.values()].map(({ version }) => version).join(),
			[...facts.survivors].map((one) => one.join(">")).join(),
			[...results.termsOf(id)].map((term) => columns.changesOf(term)),
			scope.members,
		]);
		const kept = this.#kept.get(key);
		if (kept?.depends === depends) return kept.result;
		const result = {
			indicator: shown(known),
			rolled: results.rolled(id, scope),
			due: results.due(id, scope.live, today),
		};
		this.#kept.delete(key);
		this.#kept.set(key, { depends, result });
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= MOST_KEPT) break;
			this.#kept.delete(oldest);
		}
		return result;
	}

	/** The live projects of a scope; null when it names nothing. */
	async #scope(workspace: WorkspaceId, asked: ResultsScope): Promise<Scope | null> {
		const all = (await this.#parts.facts.projects(workspace)).filter((project) => !project.archived);
		const only = (live: readonly Project[]): Scope => {
			const said = live.map(({ id, stage, start, end }) => `${id} ${stage} ${start} ${end}`);
			const members = createHash("sha256").update(said.join()).digest("base64");
			return { projects: new Set(live.map(({ id }) => id)), withWhole: false, live, members };
		};
		switch (asked.kind) {
			case "portfolio":
				return { ...only(all), withWhole: true };
			case "project": {
				const found = all.filter(({ id }) => id === asked.id);
				return found.length === 0 ? null : only(found);
			}
			case "sector": {
				const wanted = foldText(asked.name);
				return only(all.filter(({ sectors }) => sectors.some((sector) => foldText(sector) === wanted)));
			}
			case "cohort": {
				const cohort = (await this.#parts.facts.cohorts(workspace)).find(({ id }) => id === asked.id);
				return !cohort || cohort.archived ? null : only(projectsOfCohort(cohort, all));
			}
		}
	}

	async #groups(workspace: WorkspaceId, { projects: within }: RolledScope, by: ResultGrouping): Promise<Group[]> {
		const projects = (await this.#parts.facts.projects(workspace)).filter(({ id }) => within.has(id));
		if (by === "project") return projects.slice(0, MOST_GROUPS).map(({ id }) => ({ key: id, projects: new Set([id]) }));
		if (by === "cohort") {
			const cohorts = (await this.#parts.facts.cohorts(workspace)).filter(({ archived }) => !archived);
			return cohorts.map((cohort) => ({
				key: cohort.id,
				projects: new Set(projectsOfCohort(cohort, projects).map(({ id }) => id as string)),
			}));
		}
		const groups = new Map<string, Set<string>>();
		for (const { id, sectors, stage } of projects)
			for (const key of by === "stage" ? [stage] : sectors.length > 0 ? sectors : [""]) {
				const group = groups.get(key) ?? new Set();
				groups.set(key, group.add(id));
			}
		return [...groups].map(([key, members]) => ({ key, projects: members }));
	}
}

function resultsOf(columns: MeasurementColumns, { indicators, survivors }: Facts): Results {
	return new Results(columns, new Map([...indicators].map(([id, { indicator }]) => [id, indicator])), survivors);
}

function shown({ indicator, document }: KnownIndicator): ResultsIndicator {
	const {
		id,
		code,
		name,
		unit,
		direction,
		baseline,
		baselineDate,
		targets,
		additivity,
		disaggregation,
		frequency,
		weightedBy,
		expression,
	} = indicator;
	return {
		...{ id, document, code, name, unit, direction, baseline, baselineDate, targets, additivity, disaggregation },
		...{ frequency, weightedBy, expression },
		method: methodOf(indicator),
		isComputed: expression.trim() !== "",
	};
}

/** The periods of a question, as keys parted by commas; null when one of them is none. */
export function readPeriods(text: string, most: number): Period[] | null {
	const keys = text === "" ? [] : text.split(",");
	const periods = keys.map(readPeriodKey);
	return keys.length > most || periods.includes(null) ? null : (periods as Period[]);
}

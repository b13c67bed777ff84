/** What one needs beside a project to say its fields in words: the stages, organisations, obstacles, cohorts and own fields of its workspace, at one moment. */

import type * as Y from "yjs";
import { type Cohort, cohortTable } from "#shared/document/cohorts.ts";
import type { Named } from "#shared/document/named.ts";
import { type Obstacle, obstacleTable } from "#shared/document/obstacles.ts";
import {
	contactsOf,
	OrganisationIndex,
	type OrganisationRecord,
	organisationTable,
} from "#shared/document/organisations.ts";
import { MAX_OWN_FIELDS, type OwnField, ownFieldTable } from "#shared/document/own-fields.ts";
import type { Organisation, Project, StageId } from "#shared/document/portfolio.ts";
import { stageHelp, stageList, stageName, stageRank, type StageRecord, stageTable } from "#shared/document/stages.ts";
import type { Language } from "#shared/lib/language.ts";

type CatalogRecords = {
	readonly stages: readonly StageRecord[];
	readonly organisations: readonly OrganisationRecord[];
	readonly obstacles: readonly Obstacle[];
	readonly fields: readonly OwnField[];
	readonly cohorts?: readonly Cohort[];
};

/** How far a project is, as it was assessed: assessments are in a ledger, which whoever makes the catalog reads. */
export type ReadinessReader = {
	/** Null when nobody assessed it. `key` names the level and its instrument. */
	of(project: string): { readonly key: string; readonly rank: number; readonly words: Said } | null;
	/** What a level is called, by its key; null when nothing says it any more. */
	wordsOf(key: string): Said | null;
};
type Said = Readonly<Record<Language, string>>;

const NOT_READ: ReadinessReader = { of: () => null, wordsOf: () => null };

export class PortfolioCatalog {
	/** Every stage in order, archived ones included. */
	readonly stages: readonly StageRecord[];
	readonly organisations: OrganisationIndex;
	/** Blockers and conditions, archived ones included. */
	readonly obstacles: readonly Obstacle[];
	/** The own fields in use, in order. */
	readonly fields: readonly OwnField[];
	/** The cohorts in use. */
	readonly cohorts: readonly Cohort[];
	/** Null where nobody assessed the project, or where assessments are not read. */
	readonly readiness: ReadinessReader;
	readonly #obstacles: ReadonlyMap<string, Obstacle>;
	/** By the id of the contact; made when it is first asked for. */
	#contacts: ReadonlyMap<string, { readonly name: string; readonly organisation: OrganisationRecord }> | null = null;
	readonly #named = new WeakMap<Project, Project>();

	/** Takes what the tables say; the starter stages need not be among `stages`. */
	constructor(records: CatalogRecords, readiness: ReadinessReader = NOT_READ) {
		this.readiness = readiness;
		this.stages = stageList(records.stages);
		this.organisations = new OrganisationIndex(records.organisations);
		this.obstacles = records.obstacles;
		this.fields = records.fields.filter((field) => !field.archived).slice(0, MAX_OWN_FIELDS);
		this.cohorts = (records.cohorts ?? []).filter((cohort) => !cohort.archived);
		this.#obstacles = new Map(records.obstacles.map((one) => [one.id as string, one]));
	}

	/** Empty when the stage is unknown or nobody said. */
	stageName(stage: StageId, language: Language): string {
		return stage === "" ? "" : stageName(stage, this.stages, language);
	}

	stageHelp(stage: StageId, language: Language): string {
		return stageHelp(stage, this.stages, language);
	}

	/** Its place on the way; the unknown come last. */
	stageRank(stage: StageId): number {
		return stageRank(stage, this.stages);
	}

	organisationName(named: Named): string {
		return this.organisations.nameOf(named);
	}

	/** The contact person that something names by id, with their organisation; null when it names none (any more). */
	contact(named: Named): { readonly name: string; readonly organisation: OrganisationRecord } | null {
		if (named.id === undefined) return null;
		this.#contacts ??= new Map(
			this.organisations
				.live()
				.flatMap((organisation) =>
					contactsOf(organisation).map(({ id, name }) => [id, { name: name || named.name, organisation }] as const),
				),
		);
		return this.#contacts.get(named.id) ?? null;
	}

	/** What to call a person: a contact by their name of today, anybody else as they were named. */
	personName(named: Named): string {
		return this.contact(named)?.name ?? named.name;
	}

	/** The obstacle that an id means now: one that was merged is what it became. */
	obstacle(id: string): Obstacle | null {
		const one = this.#obstacles.get(id) ?? null;
		return (one && this.#obstacles.get(one.mergedInto)) ?? one;
	}

	field(id: string): OwnField | null {
		return this.fields.find((field) => field.id === id) ?? null;
	}

	/** The same project with its organisations under their names of today; the same object when they are. */
	named(project: Project): Project {
		const known = this.#named.get(project);
		if (known) return known;
		let isSame = true;
		const organisations = project.organisations.map((one): Organisation => {
			const name = this.organisationName(one);
			if (name === one.name) return one;
			isSame = false;
			return { ...one, name };
		});
		if (isSame) return project;
		const named = { ...project, organisations };
		this.#named.set(project, named);
		return named;
	}
}

/** A portfolio where nobody wrote any of it. */
export const EMPTY_CATALOG = new PortfolioCatalog({ stages: [], organisations: [], obstacles: [], fields: [] });

/** Reads the catalog of a portfolio document as it is now. */
export function readCatalog(doc: Y.Doc): PortfolioCatalog {
	return new PortfolioCatalog({
		stages: stageTable(doc).list(),
		organisations: organisationTable(doc).list(),
		obstacles: obstacleTable(doc).list(),
		fields: ownFieldTable(doc).list(),
		cohorts: cohortTable(doc).list(),
	});
}

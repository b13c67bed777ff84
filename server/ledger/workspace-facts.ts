/** What a reading of measurements needs to know of a workspace: its projects, cohorts and indicators, read once and again only where they changed. */

import type * as Y from "yjs";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { DocumentRecord, Registry } from "#server/store/registry.ts";
import { type BaliseWording, baliseWording } from "#shared/document/balise-wording.ts";
import { passageParts, type WordingPart } from "#shared/document/block-wording.ts";
import { type CohortFields, cohortTable } from "#shared/document/cohorts.ts";
import { type Indicator, type IndicatorFields, indicatorTable } from "#shared/document/indicator-set.ts";
import { type OrganisationRecord, organisationTable } from "#shared/document/organisations.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { recordParts } from "#shared/document/record-wording.ts";
import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { type StageRecord, stageTable } from "#shared/document/stages.ts";
import { type Survivors, survivorsOf } from "#shared/document/survivor.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

type Project = RecordOf<ProjectFields>;
type Cohort = RecordOf<CohortFields>;

export type KnownIndicator = { readonly indicator: Indicator; readonly document: DocumentId; readonly version: number };

export class WorkspaceFacts {
	readonly #parts: { rooms: Pick<Rooms, "read">; registry: Registry };
	readonly #kept = new WeakMap<Y.Doc, Map<string, KeptTable<object>>>();
	/** By the list they were read of, which is another after each change. */
	readonly #survivors = new WeakMap<readonly Project[], Survivors>();

	constructor(parts: { rooms: Pick<Rooms, "read">; registry: Registry }) {
		this.#parts = parts;
	}

	/** Every project, archived ones included, in order. Not to be kept. */
	async projects(workspace: WorkspaceId): Promise<readonly Project[]> {
		return await this.#parts.rooms.read(
			roomName(workspace, PORTFOLIO),
			(doc) => this.#table(doc, "projects", projectTable).list,
		);
	}

	/** Where merged projects lead now. */
	async survivors(workspace: WorkspaceId): Promise<Survivors> {
		const projects = await this.projects(workspace);
		const known = this.#survivors.get(projects) ?? survivorsOf(projects);
		this.#survivors.set(projects, known);
		return known;
	}

	async cohorts(workspace: WorkspaceId): Promise<readonly Cohort[]> {
		return await this.#parts.rooms.read(
			roomName(workspace, PORTFOLIO),
			(doc) => this.#table(doc, "cohorts", cohortTable).list,
		);
	}

	/** What the workspace wrote about its stages. */
	async stages(workspace: WorkspaceId): Promise<readonly StageRecord[]> {
		return await this.#parts.rooms.read(
			roomName(workspace, PORTFOLIO),
			(doc) => this.#table(doc, "stages", stageTable).list,
		);
	}

	async organisations(workspace: WorkspaceId): Promise<readonly OrganisationRecord[]> {
		return await this.#parts.rooms.read(
			roomName(workspace, PORTFOLIO),
			(doc) => this.#table(doc, "organisations", organisationTable).list,
		);
	}

	/** The indicators of every set that is not archived, in the order of the sets. Archived indicators are left out. */
	async indicators(workspace: WorkspaceId): Promise<ReadonlyMap<string, KnownIndicator>> {
		const found = new Map<string, KnownIndicator>();
		for (const { id: document } of this.#sets(workspace)) {
			const kept = await this.#parts.rooms.read(roomName(workspace, document), (doc) => {
				const table = this.#table<IndicatorFields>(doc, "indicators", indicatorTable);
				return { list: table.list, version: table.version };
			});
			for (const indicator of kept.list)
				if (!indicator.archived) found.set(indicator.id, { indicator, document, version: kept.version });
		}
		return found;
	}

	/** What a balise says now; null when its set or itself is not there, or is put away. */
	async baliseWording(workspace: WorkspaceId, document: DocumentId, balise: string): Promise<BaliseWording | null> {
		const set = this.#parts.registry.now.documents.get(document);
		if (set?.workspace !== workspace || set.kind !== "balise-set" || set.archivedAt !== null) return null;
		return await this.#parts.rooms.read(roomName(workspace, document), (doc) => baliseWording(doc, balise));
	}

	/** What these blocks of a text say now; nothing when the document is not there, or is put away. */
	async passageWording(
		workspace: WorkspaceId,
		document: DocumentId,
		field: string,
		blocks: readonly string[],
	): Promise<WordingPart[]> {
		return await this.#live(workspace, document, (doc) => passageParts(doc, field, blocks));
	}

	/** The parts of a balise, or a wording of a recommendation, as they are now; nothing when it is not there. */
	async recordWording(
		workspace: WorkspaceId,
		document: DocumentId,
		record: string,
		frozen: readonly WordingPart[],
	): Promise<WordingPart[]> {
		return await this.#live(workspace, document, (doc) => recordParts(doc, record, frozen));
	}

	async #live(
		workspace: WorkspaceId,
		document: DocumentId,
		read: (doc: Y.Doc) => WordingPart[],
	): Promise<WordingPart[]> {
		const record = this.#parts.registry.now.documents.get(document);
		if (record?.workspace !== workspace || record.archivedAt !== null) return [];
		return await this.#parts.rooms.read(roomName(workspace, document), read);
	}

	#sets(workspace: WorkspaceId): DocumentRecord[] {
		return [...this.#parts.registry.now.documents.values()]
			.filter((one) => one.workspace === workspace && one.kind === "indicator-set" && one.archivedAt === null)
			.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
	}

	#table<Values extends object>(
		doc: Y.Doc,
		name: string,
		open: (doc: Y.Doc) => RecordTable<Values>,
	): KeptTable<Values> {
		const tables = this.#kept.get(doc) ?? new Map<string, KeptTable<object>>();
		this.#kept.set(doc, tables);
		const known = tables.get(name) as KeptTable<Values> | undefined;
		if (known) return known;
		const table = new KeptTable(doc, open(doc));
		tables.set(name, table as unknown as KeptTable<object>);
		return table;
	}
}

let versions = 0;

/** The records of a live table. It goes with its document. */
class KeptTable<Values extends object> {
	readonly #table: RecordTable<Values>;
	#list: readonly RecordOf<Values>[] | null = null;
	#version = 0;
	readonly #stale = new Set<string>();

	constructor(doc: Y.Doc, table: RecordTable<Values>) {
		this.#table = table;
		doc.on("afterTransaction", (transaction: Y.Transaction) => {
			for (const id of table.changedIn(transaction)) this.#stale.add(id);
		});
	}

	/** Another number after each change. */
	get version(): number {
		this.#read();
		return this.#version;
	}

	get list(): readonly RecordOf<Values>[] {
		return this.#read();
	}

	#read(): readonly RecordOf<Values>[] {
		const known = this.#list;
		if (known && this.#stale.size === 0) return known;
		let list: readonly RecordOf<Values>[];
		if (known && this.#stale.size <= MANY && [...this.#stale].every((id) => isInPlace(known, this.#table, id)))
			list = known.map((record) => (this.#stale.has(record.id) ? (this.#table.get(record.id) ?? record) : record));
		else list = this.#table.list();
		this.#list = list;
		this.#stale.clear();
		versions += 1;
		this.#version = versions;
		return list;
	}
}

/** More changes than this at once: all is read again. */
const MANY = 50;

/** Whether a changed record is still there and where it was. */
function isInPlace<Values extends object>(
	known: readonly RecordOf<Values>[],
	table: RecordTable<Values>,
	id: string,
): boolean {
	const before = known.find((record) => record.id === id);
	return before !== undefined && table.get(id)?.order === before.order;
}

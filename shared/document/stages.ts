/**
 * The stages of a workspace: where a project stands on its way to scale.
 *
 * A workspace starts with a list in our own words, which it renames, completes, orders and puts away. Nothing is written until somebody
 * does: the starter stages have fixed ids and places, and a record only says what differs, so that two people who begin to
 * edit the list at the same moment write the same thing.
 */

import type * as Y from "yjs";
import { text } from "#shared/document/field.ts";
import { type Stage, type StageId, STAGES } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { compareByOrder, orderKeysAfter } from "#shared/lib/order-key.ts";

export type StageFields = {
	/** Empty: a starter stage keeps its built-in name, in the language of the reader. */
	label: string;
};
export type StageRecord = RecordOf<StageFields>;

/** Opens what a workspace wrote about its stages; `stageList` completes it with the starter ones. */
export function stageTable(doc: Y.Doc): RecordTable<StageFields> {
	return new RecordTable<StageFields>(doc, "stages", { label: text() });
}

const STARTERS = STAGES.filter((stage) => stage !== "");
const STARTER_ORDERS = orderKeysAfter(null, STARTERS.length);

/** A stage of the starter list; an empty one is none. */
export function isStarterStage(stage: string): stage is Exclude<Stage, ""> {
	return STARTERS.includes(stage as Exclude<Stage, "">);
}

/** Every stage in order, archived ones included: what was written, and the starter stages nobody touched. */
export function stageList(records: readonly StageRecord[]): readonly StageRecord[] {
	const written = new Map(records.map((record) => [record.id as string, record]));
	const untouched = STARTERS.filter((id) => !written.has(id)).map((id) => ({
		id: id as unknown as RecordId,
		order: STARTER_ORDERS[STARTERS.indexOf(id)] as string,
		archived: false,
		example: false,
		label: "",
	}));
	return [...records, ...untouched].sort(compareByOrder);
}

/** What a stage is called: the workspace's word, else the built-in one, else nothing, as when the stage is unknown. */
export function stageName(
	stage: StageId,
	stages: readonly { readonly id: string; readonly label: string }[],
	language: Language,
): string {
	const label = stages.find((one) => one.id === stage)?.label.trim() ?? "";
	if (label !== "") return label;
	return isStarterStage(stage) ? portfolioWords[language].stage[stage] : "";
}

/** The one line that explains a starter stage nobody renamed; empty otherwise. */
export function stageHelp(stage: StageId, stages: readonly StageRecord[], language: Language): string {
	const isRenamed = (stages.find((one) => one.id === stage)?.label.trim() ?? "") !== "";
	return isRenamed || !isStarterStage(stage) ? "" : portfolioWords[language].stageHelp[stage];
}

/** Its place on the way, to sort by: the unknown and the unsaid come last. */
export function stageRank(stage: StageId, stages: readonly StageRecord[]): number {
	const place = stages.findIndex((one) => one.id === stage);
	return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** Changes to the list of stages. */
export class StageEdits {
	readonly #table: RecordTable<StageFields>;

	constructor(doc: Y.Doc) {
		this.#table = stageTable(doc);
	}

	/** Adds a stage at the end, or after another, and says its id. */
	add(label: string, after?: RecordId): RecordId {
		const id = newId<RecordId>();
		this.#transact(() => this.#table.add(id, { label }, after === undefined ? {} : { after }));
		return id;
	}

	/** An empty label gives a starter stage its own name back. */
	rename(id: string, label: string): void {
		this.#transact(() => this.#table.set(id, "label", label));
	}

	/** Projects keep an archived stage; it is no longer offered. */
	setArchived(id: string, archived: boolean): void {
		this.#transact(() => this.#table.setArchived(id, archived));
	}

	move(id: string, after: RecordId | null): void {
		this.#transact(() => this.#table.move(id, after));
	}

	/** Writes the starter stages down first: always the same records, whoever writes them. */
	#transact(change: () => void): void {
		this.#table.doc.transact(() => {
			this.#table.keep(
				STARTERS.map((id, index) => ({ id: id as unknown as RecordId, order: STARTER_ORDERS[index] as string })),
			);
			change();
		});
	}
}

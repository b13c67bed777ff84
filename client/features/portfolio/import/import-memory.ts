/** What a workspace's files usually become: columns, words for stages, and what tells that two lines are one project. Proposed at the next import. */

import type * as Y from "yjs";
import { columnMemoryId, columnMemoryTable, stageMemoryId } from "#shared/document/imports.ts";
import type { StageId } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { LIST_SEPARATORS, type ListSeparator } from "#client/spreadsheet/cell-values.ts";
import {
	type ColumnTarget,
	foldHeader,
	NEW_FIELD,
	ownFieldOf,
	ownTarget,
	readTarget,
	withTarget,
} from "#client/features/portfolio/import/column-target.ts";
import type { FileReading } from "#client/features/portfolio/import/import-session.ts";
import { type ImportKey, keyText, readKey, USUAL_KEY } from "#client/features/portfolio/import/same-project.ts";

/** A choice to be kept: under which id, and of what word of the file. */
export type Remembered = { id: RecordId; header: string; target: string; separator: string };

/** What people chose for a file. */
type MadeChoices = {
	targets: ReadonlyMap<number, ColumnTarget>;
	separators: ReadonlyMap<number, ListSeparator>;
	key: ImportKey;
	/** By the folded word of the file; null when it is no stage. */
	stages: ReadonlyMap<string, StageId | null>;
};

const KEY_MEMORY = "key" as RecordId;
const NO_STAGE = "none";

/** The choices to begin with: those of the last import over what the file alone suggests. `remembered`: the columns they are about. */
export function rememberedChoices(
	doc: Y.Doc,
	reading: Pick<FileReading, "columns" | "hidden" | "targets" | "separators" | "distinct">,
	catalog: PortfolioCatalog,
): MadeChoices & { remembered: ReadonlySet<number> } {
	const memory = columnMemoryTable(doc);
	const separators = new Map(reading.separators);
	const remembered = new Set<number>();
	let targets: ReadonlyMap<number, ColumnTarget> = reading.targets;
	for (const { index, name } of reading.columns) {
		if (targets.get(index) !== "detail") continue;
		// A column under the very name of an own field is that field.
		const named = catalog.fields.find((field) => foldHeader(field.label) === foldHeader(name));
		if (named) targets = withTarget(targets, index, ownTarget(named.id));
	}
	for (const { index, name } of reading.columns) {
		const header = foldHeader(name);
		const kept = header === "" || reading.hidden.has(index) ? null : memory.get(columnMemoryId(header));
		const target = kept && readTarget(kept.target);
		if (!kept || !target) continue;
		const own = ownFieldOf(target);
		if (own !== null && !catalog.field(own)) continue;
		if (targets.get(index) !== target) targets = withTarget(targets, index, target);
		const separator = LIST_SEPARATORS.find((one) => `by:${one}` === kept.separator);
		if (separator !== undefined) separators.set(index, separator);
		remembered.add(index);
	}
	const offered = catalog.stages.filter((stage) => !stage.archived).map((stage) => stage.id);
	const stages = new Map<string, StageId | null>();
	for (const values of reading.distinct.values())
		for (const { value } of values) {
			const word = foldText(value);
			const target = memory.get(stageMemoryId(word))?.target;
			const stage = offered.find((one) => one === target);
			if (stage !== undefined || target === NO_STAGE) stages.set(word, stage ?? null);
		}
	const kept = readKey(memory.get(KEY_MEMORY)?.target ?? "") ?? USUAL_KEY;
	// A field that is gone tells nothing apart any more.
	const known = kept.filter((part) => !part.startsWith("own:") || catalog.field(part.slice(4)) !== null);
	const key = known.length > 0 ? known : USUAL_KEY;
	return { targets, separators, key, stages, remembered };
}

/** What is kept of an import: a new own field is remembered as the field it makes. */
export function choicesToRemember(
	{ targets, separators, key, stages }: MadeChoices,
	columns: FileReading["columns"],
	fieldIds: ReadonlyMap<number, RecordId>,
): Remembered[] {
	const kept = columns.flatMap(({ index, name, occurrence }) => {
		const target = targets.get(index);
		const header = foldHeader(name);
		if (target === undefined || header === "" || occurrence > 1) return [];
		return [
			{
				id: columnMemoryId(header),
				header,
				target: target === NEW_FIELD ? `own:${fieldIds.get(index)}` : target,
				separator: `by:${separators.get(index) ?? ""}`,
			},
		];
	});
	const words = [...stages].map(([word, stage]) => ({
		id: stageMemoryId(word),
		header: word,
		target: stage ?? NO_STAGE,
		separator: "",
	}));
	return [...kept, ...words, { id: KEY_MEMORY, header: KEY_MEMORY, target: keyText(key), separator: "" }];
}

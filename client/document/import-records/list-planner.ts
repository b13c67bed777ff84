/** What lines of a list would write in a set: which record each speaks of, which of its fields would change, which texts would be written. */

import type * as Y from "yjs";
import type { CellValue } from "#shared/document/record-table.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { SetPlan, SetTable, SetText } from "#shared/document/set-imports.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { CellReader } from "#client/document/import-records/planned-fields.ts";
import type { SaidCell, SaidLine } from "#client/document/import-records/records-file.ts";

export type FieldValues = Record<string, CellValue>;
type Listed = { id: RecordId; code: string; name: string; archived: boolean };
const LONGEST = { code: 60, name: 500 } as const;

/** A record that a line names; `match`: the one of the set, null when it would be new. */
export type NamedRecord<One> = {
	readonly key: string;
	readonly name: string;
	readonly code: string;
	readonly match: One | null;
	/** The cell that names it. */
	readonly at: SaidCell;
};

export class ListPlanner<One extends Listed> {
	readonly plan = { additions: [], changes: [], texts: [] } as {
		-readonly [Part in keyof SetPlan]: SetPlan[Part][number][];
	};
	readonly reader: CellReader;
	readonly #doc: Y.Doc;
	readonly #table: SetTable;
	/** By what their words are once folded. */
	readonly #byCode: ReadonlyMap<string, readonly One[]>;
	readonly #byName: ReadonlyMap<string, readonly One[]>;
	/** Those of the set, then those that lines were given. */
	readonly #codes: { code: string }[];

	constructor(doc: Y.Doc, table: SetTable, all: readonly One[], reader: CellReader) {
		this.#doc = doc;
		this.#table = table;
		this.#byCode = Map.groupBy(all, ({ code }) => foldText(code));
		this.#byName = Map.groupBy(all, ({ name }) => foldText(name));
		this.#codes = all.map(({ code }) => ({ code }));
		this.reader = reader;
	}

	/** By its code when a line says one, else by its name; null when it names none, or one that takes nothing, which is told. `isKnown`: a line above named it in full. */
	named(line: SaidLine, isKnown: (key: string) => boolean = () => false): NamedRecord<One> | null {
		const { reader } = this;
		const name = reader.text(line, "name", LONGEST.name) ?? "";
		const code = reader.text(line, "code", LONGEST.code) ?? "";
		const first = [...line.said.values()][0]?.[0];
		const at = line.said.get(code === "" ? "name" : "code")?.[0] ?? first;
		if (!at) return null;
		const match = name === "" && code === "" ? null : this.#matchOf(code, name);
		if (match === "several" || match?.archived) {
			reader.fault(at, match === "several" ? "several-matches" : "put-away");
			return null;
		}
		const key = foldText(code === "" ? name : code);
		if (!match && name === "" && !(code !== "" && isKnown(key))) {
			if (!line.said.has("name")) reader.fault(at, "no-name");
			return null;
		}
		return { key, name, code, match, at };
	}

	/** The code of a new record: the one that is said, or the next. */
	codeFor(said: string, next: (codes: readonly { code: string }[]) => string): string {
		const code = said === "" ? next(this.#codes) : said;
		this.#codes.push({ code });
		return code;
	}

	/** The fields that would be written, of a record that is there or of a new one. */
	write(id: RecordId, match: One | null, values: FieldValues): string[] {
		if (!match) {
			this.plan.additions.push({ table: this.#table, id, values });
			return Object.keys(values);
		}
		const fields: string[] = [];
		for (const [field, after] of Object.entries(values)) {
			const before = match[field as keyof One] as CellValue;
			if (sameValue(before, after)) continue;
			this.plan.changes.push({ table: this.#table, id, field, before, after });
			fields.push(field);
		}
		return fields;
	}

	/** Whether a text would be written: what people write together is not written over by a cell. */
	writeText(id: RecordId, match: One | null, text: SetText, cell: SaidCell): boolean {
		const written = match ? plainText(richText(this.#doc, recordTextName(text, id))).trim() : "";
		if (written === "") this.plan.texts.push({ id, text, words: cell.text });
		else if (foldText(written) !== foldText(cell.text)) this.reader.fault(cell, "text-kept");
		return written === "";
	}

	/** The record a line speaks of. `null`: none yet; `"several"`: one cannot tell. */
	#matchOf(code: string, name: string): One | null | "several" {
		const byCode = (code !== "" && this.#byCode.get(foldText(code))) || [];
		const found = byCode.length > 0 || name === "" ? byCode : (this.#byName.get(foldText(name)) ?? []);
		// Under another code, the same name is another thing.
		const fits = byCode.length > 0 || code === "" ? found : found.filter((one) => one.code === "");
		return fits.length > 1 ? "several" : (fits[0] ?? null);
	}
}

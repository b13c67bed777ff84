/** Follows one record through the changes of its document: its base, its cells, its texts, and the criteria that are its own. */

import * as Y from "yjs";
import { criterionTable } from "#shared/document/balise-set.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";

const CELLS = ".cells";

export class RecordWatch {
	readonly #doc: Y.Doc;
	readonly #record: string;
	/** Its criteria, those that have gone too. */
	readonly #criteria: Set<string>;
	readonly #criterionTable: ReturnType<typeof criterionTable>;
	#isTouched = false;

	constructor(doc: Y.Doc, record: string) {
		this.#doc = doc;
		this.#record = record;
		this.#criterionTable = criterionTable(doc);
		const own = this.#criterionTable.list().filter(({ balise }) => balise === record);
		this.#criteria = new Set(own.map(({ id }) => id));
		doc.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
	}

	isTouchedBy(bytes: Uint8Array): boolean {
		this.#isTouched = false;
		Y.applyUpdate(this.#doc, bytes);
		return this.#isTouched;
	}

	#look({ changed }: Y.Transaction): void {
		for (const [type, keys] of changed) {
			if (this.#isTouched) return;
			const name = this.#rootName(type);
			if (name === null) continue;
			const table = name.endsWith(CELLS) ? name.slice(0, -CELLS.length) : name;
			if (parseRecordTextName(name)?.record === this.#record) this.#isTouched = true;
			else for (const key of keys) if (key !== null && this.#isOf(table, key)) this.#isTouched = true;
		}
	}

	#isOf(table: string, key: string): boolean {
		const id = key.split("/")[0] ?? "";
		if (table !== this.#criterionTable.name) return id === this.#record;
		if (this.#criterionTable.get(id)?.balise === this.#record) this.#criteria.add(id);
		return this.#criteria.has(id);
	}

	/** What the root that holds a type is called. */
	#rootName(type: object): string | null {
		let root = type as { parent: object | null };
		while (root.parent !== null) root = root.parent as typeof root;
		for (const [name, one] of this.#doc.share) if ((one as object) === root) return name;
		return null;
	}
}

/** What of a room the directory no longer says right: some records, all of them, its citing passages. */

import type * as Y from "yjs";
import { entrySources } from "#server/links/citable-entries.ts";
import { touchesCitingFields } from "#shared/document/citing-fields.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { namesOfRoots } from "#shared/document/same-root.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId } from "#shared/lib/ids.ts";

export class StaleRoom {
	/** Ids of records to read again, or all of them. */
	records: Set<RecordId> | "all" = new Set();
	passages = false;

	/** Everything must be read again. */
	markAll(): void {
		this.records = "all";
		this.passages = true;
	}

	/** Takes what a finished transaction touched. Called inside the live room: it looks at what changed, never at the whole document. */
	mark(doc: Y.Doc, transaction: Y.Transaction, kind: DocumentKind | "portfolio", document: DocumentId | null): void {
		for (const source of entrySources(doc, kind, document))
			for (const id of source.changedIn(transaction)) {
				this.#markRecord(id);
				// A resource links by its fields too, an indicator by its formula.
				this.passages ||= source.kind === "resource" || source.kind === "indicator";
			}
		this.passages ||= touchesCitingFields(doc, transaction);
		this.passages ||= kind === "indicator-set" && sharedIndicatorTable(doc).changedIn(transaction).size > 0;
		for (const name of touchedTexts(doc, transaction)) {
			this.passages = true;
			const owner = parseRecordTextName(name);
			if (owner) this.#markRecord(owner.record as RecordId);
		}
	}

	/** Takes over what another one held: a reading that failed puts back what it had taken. */
	merge(other: StaleRoom): void {
		this.passages ||= other.passages;
		if (other.records === "all") this.records = "all";
		else for (const id of other.records) this.#markRecord(id);
	}

	get isClean(): boolean {
		return !this.passages && this.records !== "all" && this.records.size === 0;
	}

	#markRecord(id: RecordId): void {
		if (this.records !== "all") this.records.add(id);
	}
}

/** The names of the rich texts a transaction touched. */
function touchedTexts(doc: Y.Doc, transaction: Y.Transaction): string[] {
	const roots = new Set<Y.AbstractType<unknown>>();
	for (const type of transaction.changed.keys()) {
		let root = type as unknown as Y.AbstractType<unknown>;
		while (root.parent) root = root.parent as Y.AbstractType<unknown>;
		roots.add(root);
	}
	return namesOfRoots(doc, roots).filter((name) => name === frameworkTextName() || parseRecordTextName(name) !== null);
}

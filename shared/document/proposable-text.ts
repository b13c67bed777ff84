/** The texts that another wording may be proposed for: that of a framework, and those of a record that say what the table holds. */

import type * as Y from "yjs";
import { baliseTable } from "#shared/document/balise-set.ts";
import { termTable } from "#shared/document/glossary.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { frameworkTextName, parseRecordTextName, type RecordText } from "#shared/document/rich-text.ts";

/** The tables whose records have such a text. What a recommendation said at first is kept as it came; what was said of it is nobody’s wording. */
const TABLES: Partial<Record<RecordText, readonly ((doc: Y.Doc) => Pick<RecordTable<object>, "has">)[]>> = {
	definition: [indicatorTable, termTable],
	statement: [baliseTable, resourceTable],
	why: [baliseTable],
	wording: [recommendationTable],
};

/** Whether a name is that of such a text, whatever the document. */
export function isProposableName(name: string): boolean {
	if (name === frameworkTextName()) return true;
	const parsed = parseRecordTextName(name);
	return parsed !== null && TABLES[parsed.text] !== undefined;
}

/** Whether the document has that text: a record that is not there, or no longer, has none. */
export function isProposableIn(doc: Y.Doc, name: string): boolean {
	if (name === frameworkTextName()) return true;
	const parsed = parseRecordTextName(name);
	return parsed !== null && (TABLES[parsed.text] ?? []).some((table) => table(doc).has(parsed.record));
}

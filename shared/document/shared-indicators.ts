/** What a set uses of other sets as it is: the very same indicator, whose definition and values stay where it is kept. Each record has the id of the indicator: two people who take the same one at once take it once. */

import type * as Y from "yjs";
import type { CitingPassage } from "#shared/document/citations.ts";
import { reference, text } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { citableKey } from "#shared/domain/citable.ts";

export type SharedIndicatorFields = {
	/** The set it is kept in. */
	document: string;
	/** Its name when it was taken, for readers who cannot reach it. */
	label: string;
};
export type SharedIndicator = RecordOf<SharedIndicatorFields>;

export function sharedIndicatorTable(doc: Y.Doc): RecordTable<SharedIndicatorFields> {
	return new RecordTable<SharedIndicatorFields>(doc, "sharedIndicators", { document: reference(), label: text() });
}

/** The set as a passage of what it uses: an indicator knows which sets rest on it. */
export function sharedPassages(doc: Y.Doc): CitingPassage[] {
	return sharedIndicatorTable(doc)
		.list()
		.map(({ id, label }) => ({
			...{ block: "", field: "sharedIndicators", cites: [citableKey("indicator", id)] },
			...{ excerpt: label, heading: "" },
		}));
}

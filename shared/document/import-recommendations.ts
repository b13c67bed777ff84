/** Writes the recommendations of a report into a set, in one change: each with its number, its section and its texts, paragraph by paragraph. */

import * as Y from "yjs";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { recommendationSectionTable, recommendationTable } from "#shared/document/recommendation-set.ts";
import { recordTextName, richText } from "#shared/document/rich-text.ts";
import type { ReportRecommendation } from "#shared/domain/report-lines.ts";
import { clip } from "#shared/lib/clip.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

const LONGEST_CODE = 40;
const LONGEST_SECTION = 200;

/** What was written, to be followed by an undo manager. */
export type WrittenRecommendations = { ids: RecordId[]; texts: Y.XmlFragment[] };

/** Ids and texts are made first, so that whoever undoes can follow them before the change is made. */
export function prepareRecommendations(doc: Y.Doc, made: readonly ReportRecommendation[]): WrittenRecommendations {
	const ids = made.map(() => newId<RecordId>());
	const texts = ids.flatMap((id) =>
		(["original", "discussion", "wording"] as const).map((text) => richText(doc, recordTextName(text, id))),
	);
	return { ids, texts };
}

/** « 12 » becomes « R12 »; what has letters of its own stays. A section that is there already by that name takes them in. */
export function writeRecommendations(
	doc: Y.Doc,
	made: readonly ReportRecommendation[],
	{ ids }: WrittenRecommendations,
): void {
	doc.transact(() => {
		const table = recommendationTable(doc);
		const sections = recommendationSectionTable(doc);
		const byName = new Map(
			sections.list().flatMap(({ id, name, archived }) => (archived ? [] : [[foldText(name), id as string] as const])),
		);
		const sectionOf = (written: string): string => {
			const name = clip(written, LONGEST_SECTION);
			const known = byName.get(foldText(name));
			if (name === "" || known !== undefined) return known ?? "";
			const id = newId<RecordId>();
			sections.add(id, { name });
			byName.set(foldText(name), id);
			return id;
		};
		table.addMany(
			made.map(({ number, section, wording }, index) => ({
				id: ids[index] as RecordId,
				values: {
					code: clip(/^\d/.test(number) ? `R${number}` : number, LONGEST_CODE),
					section: sectionOf(section),
					...(wording.length > 0 ? { status: "rewording" as const } : {}),
				},
			})),
		);
		for (const [index, one] of made.entries())
			for (const text of ["original", "discussion", "wording"] as const)
				if (one[text].length > 0) writePlain(richText(doc, recordTextName(text, ids[index] as RecordId)), one[text]);
	});
}

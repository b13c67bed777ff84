/** What computed indicators ask for in their formulas, as passages: an indicator knows which ones count on it as it knows what cites it. They have no block: the record itself is the place. */

import type * as Y from "yjs";
import type { CitingPassage } from "#shared/document/citations.ts";
import { formulasOf, indicatorTable } from "#shared/document/indicator-set.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { indicatorsIn } from "#shared/domain/formula.ts";
import { clip } from "#shared/lib/clip.ts";

const LONGEST_NAME = 200;

export function formulaPassages(doc: Y.Doc): CitingPassage[] {
	const indicators = indicatorTable(doc).list();
	const { formulas } = formulasOf(indicators);
	return indicators.flatMap(({ id, code, name, archived }): CitingPassage[] => {
		const formula = formulas.get(id);
		const cites = formula ? indicatorsIn(formula).map((one) => citableKey("indicator", one)) : [];
		if (archived || cites.length === 0) return [];
		const excerpt = clip([code, name].filter((part) => part !== "").join(" · "), LONGEST_NAME);
		return [{ block: "", record: id, cites, excerpt, heading: "" }];
	});
}

/** Indicators: what older documents lack is read as not said, and what a peer wrote wrongly as nothing. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { formulasOf, indicatorTable } from "#shared/document/indicator-set.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

const id = newId<RecordId>();

/** A document in which a program wrote this base for one indicator. */
function written(base: Record<string, unknown>) {
	const doc = new Y.Doc();
	doc.getMap("indicators").set(id, { order: "a0", ...base });
	return indicatorTable(doc).get(id);
}

describe("indicators", () => {
	test("[R324] an indicator of an older document is read whole, and what it could not say is not said", () => {
		expect(written({ code: "I2", name: "Maintien", unit: "%", formula: "actifs ÷ signés" })).toMatchObject({
			name: "Maintien",
			formula: "actifs ÷ signés",
			unitKind: "",
			additivity: "",
			aggregation: "",
			weightedBy: "",
			expression: "",
			references: [],
		});
	});

	test("[R324] what cannot be is read as not said", () => {
		const read = written({
			additivity: "always",
			aggregation: 3,
			unitKind: ["people"],
			expression: { run: true },
			references: [{ catalogue: "ODD", code: "11.3" }, { catalogue: "IRIS+" }, "PI4060", { catalogue: "", code: " " }],
		});
		expect(read).toMatchObject({
			additivity: "",
			aggregation: "",
			unitKind: "",
			expression: "",
			references: [{ catalogue: "ODD", code: "11.3" }],
		});
	});

	test("formulas are read by the ids of indicators; one that cannot be read is named", () => {
		const [a, b, c] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
		const { formulas, unreadable } = formulasOf([
			{ id: a, expression: `[${b}] ÷ [${c}] × 100` },
			{ id: b, expression: "" },
			{ id: c, expression: "[" },
		]);
		expect([...formulas.keys()]).toEqual([a]);
		expect(unreadable).toEqual([c]);
	});
});

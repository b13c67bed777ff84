// @vitest-environment happy-dom

/** An indicator copied from one set into another. */

import { expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { copyIndicator } from "#client/features/indicators/LibraryDialog.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

test("[R356] a copied indicator has the next free code and its definition, and changes alone", async () => {
	const [from, into] = [new FakeSyncServer(), new FakeSyncServer()];
	const source = indicatorTable(from.doc);
	source.add("i1" as RecordId, {
		code: "I1",
		name: "Repas servis",
		unit: "repas",
		additivity: "everywhere",
		expression: "[x] × 2",
	});
	writeBlocks(richText(from.doc, recordTextName("definition", "i1")), [
		{ paragraph: "Chaque repas remis à une personne." },
	]);
	indicatorTable(into.doc).add("k1" as RecordId, { code: "I1", name: "Milieux" });
	const [there, here] = [await openTestRoom(from), await openTestRoom(into)];
	const indicator = indicatorTable(there.room.doc).get("i1");
	if (!indicator) throw new Error("the indicator is not there");

	const id = copyIndicator(here.room, there.room, indicator);
	const copy = indicatorTable(here.room.doc).get(id);
	expect(copy).toMatchObject({
		code: "I2",
		name: "Repas servis",
		additivity: "everywhere",
		expression: "[x] × 2",
		archived: false,
	});
	expect(plainText(richText(here.room.doc, recordTextName("definition", id)))).toBe(
		"Chaque repas remis à une personne.",
	);
	indicatorTable(here.room.doc).set(id, "name", "Repas livrés");
	expect(indicatorTable(there.room.doc).get("i1")?.name).toBe("Repas servis");
	there.close();
	here.close();
});

// @vitest-environment happy-dom

/** How values come together, on the sheet of an indicator: what would be refused later is said where it is decided. */

import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { rollUpTexts } from "#shared/domain/roll-up-words.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { TogetherFields } from "#client/features/indicators/TogetherFields.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

afterEach(cleanup);

function Fields({ room, canWrite }: { room: OpenRoom; canWrite: boolean }) {
	const table = useTable(room, indicatorTable);
	const indicator = useRecord(table, "i1");
	return (
		indicator && (
			<TogetherFields workspace={"w" as WorkspaceId} table={table} indicator={indicator} canWrite={canWrite} />
		)
	);
}

test("[R357] a sum of percentages, or of what nobody said adds up, is refused on the sheet itself", async () => {
	const server = new FakeSyncServer();
	indicatorTable(server.doc).add("i1" as RecordId, { unit: "%", unitKind: "percent", aggregation: "sum" });
	const { room, close } = await openTestRoom(server);
	const table = indicatorTable(room.doc);
	const set = (field: "unit" | "unitKind" | "aggregation" | "additivity" | "expression", value: string) =>
		act(() => table.set("i1", field, value as never));
	const says = (sentence: string) => document.body.textContent?.includes(sentence);
	render(<Fields room={room} canWrite={false} />);
	expect(says(rollUpTexts.fr.shares)).toBe(true);
	await set("aggregation", "mean");
	expect(says(rollUpTexts.fr.shares)).toBe(false);
	await set("unitKind", "count");
	await set("aggregation", "");
	await set("unit", "repas");
	expect(says(rollUpTexts.fr["additivity-unsaid"])).toBe(true);
	await set("additivity", "overlapping");
	expect(says(rollUpTexts.fr.overlapping)).toBe(true);
	await set("additivity", "everywhere");
	expect(says(rollUpTexts.fr.overlapping)).toBe(false);
	await set("additivity", "never");
	await set("expression", "[x] × 2");
	expect(says(rollUpTexts.fr["never-added"])).toBe(false);
	expect(says(measureTexts.fr.isComputed)).toBe(true);
	close();
});

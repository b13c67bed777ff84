// @vitest-environment happy-dom

/** The tables of a room, as the components of a page share them. */

import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecord, viewOf } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordId } from "#shared/lib/ids.ts";

afterEach(cleanup);

const SERRE = "p0000000000000000000000000" as RecordId;

function Watcher({ room }: { room: OpenRoom }) {
	return useRecord(useTable(room, projectTable), SERRE)?.name;
}

/** Reads the table when it is asked to, as what is done at rest does. */
function Looker({ room, looks }: { room: OpenRoom; looks: (() => string | undefined)[] }) {
	const { list } = viewOf(useTable(room, projectTable));
	looks[0] = () => list()[0]?.name;
	return null;
}

test("whoever reads a table now and then sees it as it is, when somebody else on the page watches it", () => {
	const room = { doc: new Y.Doc() } as OpenRoom;
	projectTable(room.doc).add(SERRE, { name: "Serre" });
	const looks: (() => string | undefined)[] = [];
	render(
		<>
			<Watcher room={room} />
			<Looker room={room} looks={looks} />
		</>,
	);
	expect(looks[0]?.()).toBe("Serre");
	act(() => projectTable(room.doc).set(SERRE, "name", "Serre nordique"));
	expect(looks[0]?.()).toBe("Serre nordique");
});

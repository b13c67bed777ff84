// @vitest-environment happy-dom

/** A step that works on a whole document, on the wall: what of it is worth reading from the back of the room. */

import { act, cleanup, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { Cell } from "#client/document/cell.ts";
import { knownDirectory, KnownDirectoryContext } from "#client/document/known-directory.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomsContext } from "#client/document/rooms-context.ts";
import { StepPassage } from "#client/features/workshops/screen/StepPassage.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { showsWorkshop } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const CADRE = newId<DocumentId>();

let room: OpenRoom;
let close: () => void;
beforeEach(async () => {
	({ room, close } = await openTestRoom(new FakeSyncServer()));
});
afterEach(() => {
	cleanup();
	close();
});

function shows(kind: DocumentKind, block: string | null = null) {
	const step = { ...stepLike("read", { target: { kind: "document", document: CADRE, block } }), id: "lire" };
	const around = (children: ReactNode) => (
		<KnownDirectoryContext value={knownDirectory([{ id: CADRE, kind, title: "Le guichet unique" }])}>
			<RoomsContext value={{ room: () => new Cell(room), hold: () => () => undefined, isTrial: false }}>
				{children}
			</RoomsContext>
		</KnownDirectoryContext>
	);
	showsWorkshop(new SmallWorkshop(), around(<StepPassage step={step} />), { room });
}

test("[R968] a text with an outline has its title and its outline on the wall, as they change", async () => {
	const text = richText(room.doc, frameworkTextName());
	writeBlocks(text, [
		{ heading: 1, text: "L’accueil" },
		{ paragraph: "Le guichet est ouvert." },
		{ heading: 2, text: "Le soir" },
		{ heading: 1, text: "La suite" },
	]);
	shows("framework");
	screen.getByRole("heading", { name: "Le guichet unique" });
	const outline = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
	expect(outline()).toEqual(["L’accueil", "Le soir", "La suite"]);
	act(() => writeBlocks(text, [{ heading: 2, text: "Le bilan" }]));
	expect(outline()).toEqual(["L’accueil", "Le soir", "La suite", "Le bilan"]);
	expect(screen.queryByText("Le guichet est ouvert.")).toBeNull();
});

test("[R968] a text without an outline begins on the wall under its title; a set has its title", async () => {
	writeBlocks(richText(room.doc, frameworkTextName()), [{ paragraph: "Le guichet est ouvert." }]);
	shows("framework");
	screen.getByRole("heading", { name: "Le guichet unique" });
	await screen.findByText("Le guichet est ouvert.");
	cleanup();
	shows("balise-set");
	screen.getByRole("heading", { name: "Le guichet unique" });
});

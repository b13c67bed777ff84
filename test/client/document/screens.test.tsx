// @vitest-environment happy-dom

/** What the screens of a live document say: saving, refusals, fields written by two people. */

import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { can } from "#shared/domain/role.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

const WORKSPACE: CurrentWorkspace = {
	id: "0".repeat(26) as WorkspaceId,
	name: "Table",
	sectors: [],
	hasExamples: false,
	guestNameDays: 90 as const,
	me: { id: "1".repeat(26) as MemberId, name: "Ana", role: "editor", organisation: null, sector: null },
	can: (capability) => can("editor", capability),
	reload: () => undefined,
};

let server: FakeSyncServer;
let room: OpenRoom;
let close: () => void;

beforeEach(async () => {
	server = new FakeSyncServer();
	({ room, close } = await openTestRoom(server));
});

afterEach(() => {
	cleanup();
	close();
});

function shows() {
	render(
		<WorkspaceContext value={WORKSPACE}>
			<ToastProvider>
				<SaveState room={room} />
				<RoomGate room={room}>
					<p>Le contenu</p>
				</RoomGate>
			</ToastProvider>
		</WorkspaceContext>,
	);
}

test("[R70] the words follow what the server keeps, and « Enregistré » is never said early", async () => {
	shows();
	expect(screen.getByText("Enregistré")).toBeTruthy();
	server.keepsAtOnce = false;
	act(() => room.doc.getText("t").insert(0, "a"));
	expect(screen.getByText("Enregistrement…")).toBeTruthy();
	await waitFor(() => expect(server.doc.getText("t").toString()).toBe("a"));
	expect(screen.queryByText("Enregistré")).toBeNull();
	act(() => server.keeps());
	await waitFor(() => expect(screen.getByText("Enregistré")).toBeTruthy());
});

test("[R73] whoever may only read is told why, and the content stays", async () => {
	shows();
	act(() =>
		server.says({ notice: "access", member: "ana", role: "reader", access: "read", reason: "archived", epoch: "e1" }),
	);
	await waitFor(() => expect(screen.getByText(/Ce document est archivé/)).toBeTruthy());
	expect(screen.getByText("Le contenu")).toBeTruthy();
});

test("[R73] a removed member sees why, and may still copy what is there", async () => {
	room.doc.getMap("indicators").set("i1", { name: "Repas" });
	shows();
	act(() => server.cuts(4403, "removed-from-workspace"));
	expect(await screen.findByText("Vous ne faites plus partie de cet espace.")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Copier mon texte" })).toBeTruthy();
	expect(screen.queryByText("Le contenu")).toBeNull();
});

test("a storage problem is a banner that offers the text", async () => {
	shows();
	act(() => server.says({ notice: "storage", healthy: false, kind: "storage-full" }));
	await waitFor(() => expect(screen.getByText(/n’a plus de place/)).toBeTruthy());
	expect(screen.getByRole("button", { name: "Copier mon texte" })).toBeTruthy();
});

let theirs: (text: string) => void;
let kept: string[];

function Field() {
	const [value, setValue] = useState("départ");
	theirs = setValue;
	return (
		<DraftField
			label="Nom"
			value={value}
			canWrite
			errorOf={(text) => (text === "" ? "Écrivez un nom." : null)}
			onCommit={(text) => {
				kept.push(text);
				setValue(text);
			}}
		/>
	);
}

function writes(text: string) {
	const field = screen.getByLabelText("Nom");
	act(() => field.focus());
	fireEvent.change(field, { target: { value: text } });
}

test("[R75] a field that somebody else changed meanwhile keeps both texts until one is chosen", () => {
	kept = [];
	render(<Field />);
	writes("le mien");
	act(() => theirs("le sien"));
	fireEvent.blur(screen.getByLabelText("Nom"));
	expect(kept).toEqual([]);
	expect(screen.getByText(/contient maintenant/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Garder le mien" }));
	expect(kept).toEqual(["le mien"]);
});

test("[R75] a field nobody touched follows the others in silence", () => {
	kept = [];
	render(<Field />);
	act(() => theirs("le sien"));
	expect((screen.getByLabelText("Nom") as HTMLInputElement).value).toBe("le sien");
	expect(screen.queryByRole("button")).toBeNull();
});

test("what is written is kept when the field is left or taken away, and what is wrong stays in the field", () => {
	kept = [];
	const { unmount } = render(<Field />);
	writes("");
	fireEvent.blur(screen.getByLabelText("Nom"));
	expect([kept, screen.getByText("Écrivez un nom.") !== null]).toEqual([[], true]);
	writes("bon");
	unmount();
	expect(kept).toEqual(["bon"]);
});

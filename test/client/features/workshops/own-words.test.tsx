// @vitest-environment happy-dom

/** Somebody who is put out in the middle of a sentence: what they were writing is offered back, and nobody else reads it. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import { Cell } from "#client/document/cell.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { OutboxContext } from "#client/document/use-kept-commands.ts";
import { keepOwnWords, ownWords, type Seat } from "#client/features/workshops/taking-part/own-words.ts";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { waitingTexts } from "#client/features/workshops/taking-part/waiting-texts.ts";
import { WaitingRoom } from "#client/features/workshops/taking-part/WaitingRoom.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const t = waitingTexts.fr;
const bo = memberCalled("bo");
const seat: Seat = { workspace: newId<WorkspaceId>(), document: newId<DocumentId>(), member: bo };

let room: OpenRoom;
let close: () => void;
beforeEach(async () => {
	localStorage.clear();
	({ room, close } = await openTestRoom(new FakeSyncServer()));
});
afterEach(() => {
	cleanup();
	close();
	document.body.replaceChildren();
});

/** What the device keeps of what was given: one that was refused, another one’s, one of another workspace. */
function outbox() {
	const one = (member: typeof bo, text: string, workspace = seat.workspace): KeptCommand => ({
		...{ key: newId<RecordId>(), member, room: roomName(workspace, PORTFOLIO), stream: "cards" as const },
		...{ command: { kind: "add-card", text }, at: 0, turn: 0, refusal: { kind: "put-out" as const } },
	});
	const kept = new Cell<readonly KeptCommand[]>([
		one(bo, "Une carte refusée"),
		one(ana, "D’une autre personne"),
		one(bo, "D’un autre espace", newId<WorkspaceId>()),
	]);
	return { kept, dismiss: async () => undefined, sendAgain: async () => undefined };
}

test("[R969] what was in the fields of the page, and what was refused, is offered back to whoever was put out, to them alone", () => {
	document.body.innerHTML =
		'<textarea>Une réserve qui n’est pas partie</textarea><input type="text" value=" "><input role="combobox" type="text" value="Santé">';
	const gone = document.createElement("p");
	gone.textContent = "Un paragraphe dont le texte est parti";
	keepOwnWords(seat, document, gone);
	document.body.replaceChildren();
	expect(ownWords({ ...seat, member: ana })).toEqual([]);
	const shows = (status: "out" | "waiting") =>
		render(
			<ToastProvider>
				<OutboxContext value={outbox()}>
					<WaitingRoom {...{ title: "Atelier", status, failure: null, seat }} onRetry={() => undefined} />
				</OutboxContext>
			</ToastProvider>,
		);
	shows("waiting");
	expect(screen.queryByRole("heading", { name: t.ownTitle })).toBeNull();
	cleanup();
	shows("out");
	screen.getByRole("heading", { name: t.ownTitle });
	screen.getByText("Une réserve qui n’est pas partie");
	screen.getByText("Un paragraphe dont le texte est parti");
	screen.getByText("Une carte refusée");
	for (const other of ["Santé", "D’une autre personne", "D’un autre espace"])
		expect(screen.queryByText(other)).toBeNull();
	screen.getByRole("button", { name: documentTexts.fr.copyText });
});

test("[R969] whoever is put out as they write a card finds its words in the place of the workshop, and in their field once they are let in again", async () => {
	const workshop = new SmallWorkshop();
	workshop.gives(bo, "facilitator", { kind: "add-steps", before: null, steps: [stepLike("ideas")] });
	workshop.gives(bo, "facilitator", { kind: "open-door" });
	workshop.gives(ana, "facilitator", { kind: "enter" });
	workshop.gives(bo, "facilitator", { kind: "begin-step", step: workshop.stepCalled("ideas"), from: null });
	const server = { ...unreachable, workshopPeople: async () => ok([]) };
	const { again } = showsWorkshop(
		workshop,
		<ToastProvider>
			<TakingPart />
		</ToastProvider>,
		{ server, room },
	);
	fireEvent.change(await screen.findByRole("textbox"), { target: { value: "Des horaires de s" } });
	workshop.gives(bo, "facilitator", { kind: "put-out", member: ana });
	act(again);
	screen.getByRole("heading", { name: t.outTitle });
	expect(screen.queryByRole("textbox")).toBeNull();
	expect(screen.getAllByText("Des horaires de s")).toHaveLength(1);
	workshop.gives(bo, "facilitator", { kind: "admit", members: [ana] });
	act(again);
	expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).toBe("Des horaires de s");
});

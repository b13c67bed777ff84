// @vitest-environment happy-dom

/** A network that was lost in a workshop: what waits and what was refused is told on any step, with its words. */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PORTFOLIO, type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId, type RecordId } from "#shared/lib/ids.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { Cell } from "#client/document/cell.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { OutboxContext, ToldAroundContext } from "#client/document/use-kept-commands.ts";
import { KeptNotices } from "#client/features/workshops/KeptNotices.tsx";
import { keptTexts } from "#client/features/workshops/kept-texts.ts";
import { StepActs } from "#client/features/workshops/taking-part/StepActs.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { ana, showsWorkshop } from "#test/support/shown-workshop.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const bo = memberCalled("bo");
const t = keptTexts.fr;
const CADRE = newId<DocumentId>();

function held(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const target = { kind: "document" as const, document: CADRE, block: null };
	const steps = [stepLike("ideas"), stepLike("write", { target })];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("write"), from: null });
	workshop.gives(bo, "participant", { kind: "enter" });
	return workshop;
}

/** What a device keeps. */
function device() {
	const kept = new Cell<readonly KeptCommand[]>([]);
	const dismiss = async (key: string) => kept.set(kept.get().filter((one) => one.key !== key));
	const keeps = (
		room: RoomName,
		stream: StreamName,
		command: object,
		refusal: RefusalKind | null = null,
		member: MemberId = bo,
	) =>
		kept.set([
			...kept.get(),
			{
				...{ key: newId<RecordId>(), member, room, stream, command, at: 0, turn: kept.get().length },
				refusal: refusal && { kind: refusal },
			},
		]);
	return { outbox: { kept, dismiss, sendAgain: async () => undefined }, keeps };
}

const body = () => document.body.textContent ?? "";

test("[R950] a card or a ballot that was refused while the workshop moved on is told on the step that follows, with its words, until it is read", async () => {
	const { outbox, keeps } = device();
	const { room, workspace } = showsWorkshop(
		held(),
		<OutboxContext value={outbox}>
			<KeptNotices isConnected />
		</OutboxContext>,
		{ me: bo },
	);
	expect(body()).toBe("");
	keeps(room, "cards", { kind: "add-card", step: "x", text: "Une navette le soir" }, "step-closed");
	await waitFor(() => expect(body()).toContain(t.refused(t.card)));
	expect(screen.getByText("Une navette le soir")).toBeTruthy();
	expect(body()).toContain(REFUSAL_SENTENCES["step-closed"].fr);
	keeps(roomName(workspace, CADRE), "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
	await waitFor(() => expect(body()).toContain(t.refused(t.ballot)));
	// What is of another text, or of somebody else on the same device, is not told here.
	keeps(roomName(workspace, newId<DocumentId>()), "votes", { kind: "cast-ballot", reason: "Ailleurs" }, "vote-closed");
	keeps(room, "cards", { kind: "add-card", step: "x", text: "D’Ana" }, "step-closed", ana);
	expect(body()).not.toContain("Ailleurs");
	expect(body()).not.toContain("D’Ana");
	const [first] = screen.getAllByRole("button", { name: ledgerTexts.fr.forget });
	if (first) fireEvent.click(first);
	await waitFor(() => expect(body()).not.toContain("Une navette le soir"));
	expect(body()).toContain("Trop tôt");
});

test("[R950] without a network, everything that waits is named; with one, nothing is said of what is about to be answered", () => {
	const { outbox, keeps } = device();
	const workshop = held();
	const shown = (isConnected: boolean) => {
		cleanup();
		return showsWorkshop(
			workshop,
			<OutboxContext value={outbox}>
				<KeptNotices isConnected={isConnected} />
			</OutboxContext>,
			{ me: bo },
		);
	};
	const { workspace } = shown(false);
	keeps(roomName(workspace, CADRE), "votes", { kind: "cast-ballot", reason: "Oui, si" });
	keeps(roomName(workspace, PORTFOLIO), "assessments", { kind: "answer" });
	shown(false);
	expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
		`${t.ballot}\u00a0: Oui, si`,
		t.answer,
	]);
	shown(true);
	expect(body()).toBe("");
});

test("[R950] what the workshop tells is not told a second time by the step", async () => {
	const { outbox, keeps } = device();
	const room = roomName(newId(), CADRE);
	keeps(room, "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
	const ledger = { problem: null, pending: [], refused: outbox.kept.get(), ...outbox };
	const shown = (isTold: boolean) => {
		cleanup();
		showsWorkshop(
			held(),
			<ToldAroundContext value={() => isTold}>
				<LedgerNotices ledger={ledger} />
			</ToldAroundContext>,
		);
	};
	shown(false);
	await screen.findByText("Trop tôt");
	shown(true);
	expect(body()).toBe("");
});

test("[R951] « J’ai fini » and a hand show what one pressed while they wait, and say which step they are of", () => {
	const { outbox, keeps } = device();
	const workshop = held();
	const step = workshop.state.steps[1];
	if (!step) throw new Error("no step");
	const { given, room, again } = showsWorkshop(
		workshop,
		<OutboxContext value={outbox}>
			<StepActs step={step} />
		</OutboxContext>,
		{ me: bo },
	);
	fireEvent.click(screen.getByRole("button", { name: takingTexts.fr.raise }));
	expect(given).toEqual([{ kind: "raise-hand", step: step.id }]);
	keeps(room, "workshop", { kind: "mark-done", step: step.id, isDone: true });
	again();
	expect(screen.getByRole("button", { name: takingTexts.fr.notDone }).getAttribute("aria-pressed")).toBe("true");
});

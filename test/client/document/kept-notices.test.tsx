// @vitest-environment happy-dom

/** What waits for the network and what was refused is told wherever somebody is, with its words and its reason, and once. */

import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { PORTFOLIO, type RoomName, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { Cell } from "#client/document/cell.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { texts as documentTexts } from "#client/document/texts.ts";
import { OutboxContext } from "#client/document/use-kept-commands.ts";
import { KeptNotices } from "#client/document/KeptNotices.tsx";
import { keptTexts } from "#client/document/kept-texts.ts";
import { StepActs } from "#client/features/workshops/taking-part/StepActs.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
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

/** The frame of a workshop. */
function InFrame() {
	const { workspace, me } = useWorkshop();
	return <KeptNotices workspace={workspace} me={me} isConnected />;
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

const WORKSPACE = newId<WorkspaceId>();
const PLACE = roomName(WORKSPACE, CADRE);

/** The frame of a workspace, for Bo, with what the page inside it shows. */
function shown(outbox: ReturnType<typeof device>["outbox"], isConnected: boolean, page: ReactNode = null) {
	const placeOf = ({ room }: KeptCommand) => (room === PLACE ? { name: "Cadre", href: "/e/cadre" } : null);
	const drawn = (inside: ReactNode) => (
		<ApiProvider value={unreachable}>
			<ResourceCacheProvider value={cache}>
				<OutboxContext value={outbox}>
					<main tabIndex={-1}>
						<KeptNotices workspace={WORKSPACE} me={bo} isConnected={isConnected} placeOf={placeOf} />
						{inside}
					</main>
				</OutboxContext>
			</ResourceCacheProvider>
		</ApiProvider>
	);
	const cache = new ResourceCache();
	const { rerender } = render(drawn(page));
	return { shows: (inside: ReactNode) => rerender(drawn(inside)) };
}

test("[R950][R948] what was refused is told wherever its author is, with its name, its reason, the way to its place and its words, until it is read", async () => {
	const { outbox, keeps } = device();
	shown(outbox, true);
	expect(body()).toBe("");
	keeps(PLACE, "comments", { kind: "open-thread", on: { kind: "document" }, text: "Une navette le soir" }, "forbidden");
	await waitFor(() => expect(body()).toContain(t.refused(t.comment)));
	expect(screen.getByText("Une navette le soir")).toBeTruthy();
	expect(body()).toContain(REFUSAL_SENTENCES.forbidden.fr);
	expect(screen.getByRole("link", { name: "Cadre" }).getAttribute("href")).toBe("/e/cadre");
	expect(screen.getByRole("button", { name: documentTexts.fr.copyText })).toBeTruthy();
	keeps(roomName(WORKSPACE, PORTFOLIO), "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
	await waitFor(() => expect(body()).toContain(t.refused(t.ballot)));
	// What is of another workspace, or of somebody else on the same device, is not told here.
	keeps(roomName(newId(), CADRE), "votes", { kind: "cast-ballot", reason: "Ailleurs" }, "vote-closed");
	keeps(PLACE, "comments", { kind: "reply", thread: "x", text: "D’Ana" }, "forbidden", ana);
	expect(body()).not.toContain("Ailleurs");
	expect(body()).not.toContain("D’Ana");
	const [first] = screen.getAllByRole("button", { name: ledgerTexts.fr.forget });
	if (first) fireEvent.click(first);
	await waitFor(() => expect(body()).not.toContain("Une navette le soir"));
	expect(document.activeElement).toBe(screen.getByRole("main"));
	expect(body()).toContain("Trop tôt");
});

test("[R950] a card or a ballot that was refused while the workshop moved on is told on the step that follows", async () => {
	const { outbox, keeps } = device();
	const { room, workspace } = showsWorkshop(
		held(),
		<OutboxContext value={outbox}>
			<InFrame />
		</OutboxContext>,
		{ me: bo },
	);
	keeps(room, "cards", { kind: "add-card", step: "x", text: "Une navette le soir" }, "step-closed");
	keeps(roomName(workspace, CADRE), "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
	await waitFor(() => expect(body()).toContain(t.refused(t.card)));
	expect(body()).toContain(REFUSAL_SENTENCES["step-closed"].fr);
	expect(body()).toContain(t.refused(t.ballot));
});

test("[R948] without a network, everything that waits is named with its place; with one, nothing is said of what is about to be answered", () => {
	const { outbox, keeps } = device();
	keeps(PLACE, "votes", { kind: "cast-ballot", reason: "Oui, si" });
	keeps(roomName(WORKSPACE, PORTFOLIO), "assessments", { kind: "answer" });
	shown(outbox, false);
	expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent?.trim())).toEqual([
		`${t.ballot}\u00a0: Oui, si Cadre`,
		t.answer,
	]);
	cleanup();
	shown(outbox, true);
	expect(body()).toBe("");
});

test("[R948] what a part of the page tells where it was given is told once, and by the frame when that part is left", async () => {
	const { outbox, keeps } = device();
	keeps(PLACE, "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
	const ledger = { problem: null, refused: outbox.kept.get(), ...outbox };
	const both = (
		<>
			<section aria-label="ici">
				<LedgerNotices ledger={ledger} />
			</section>
			<LedgerNotices ledger={ledger} />
		</>
	);
	const { shows } = shown(outbox, true, both);
	await screen.findByText("Trop tôt");
	expect(screen.getByRole("region", { name: "ici" }).textContent).toContain("Trop tôt");
	expect(screen.getAllByText("Trop tôt")).toHaveLength(1);
	shows(null);
	await screen.findByText("Trop tôt");
	expect(screen.getByRole("link", { name: "Cadre" })).toBeTruthy();
});

test("[R948] what was refused is told even when the clock is put back while it is watched, or a timer comes early by it", () => {
	vi.useFakeTimers();
	try {
		const { outbox, keeps } = device();
		keeps(PLACE, "votes", { kind: "cast-ballot", reason: "Trop tôt" }, "vote-closed");
		shown(outbox, true);
		vi.setSystemTime(Date.now() - 5);
		act(() => {
			vi.advanceTimersByTime(300);
		});
		expect(body()).toBe("");
		act(() => {
			vi.advanceTimersByTime(5);
		});
		expect(body()).toContain("Trop tôt");
	} finally {
		vi.useRealTimers();
	}
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

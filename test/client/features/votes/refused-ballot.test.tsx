// @vitest-environment happy-dom

/** A ballot that was refused: what was chosen comes back in words, and in its form as long as the vote is open, whatever the way of voting. */

import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Choice, VoteMethod } from "#shared/domain/vote-method.ts";
import { can } from "#shared/domain/role.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { VoteCommand } from "#shared/ledger/votes-wire.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { labelled, LANGUAGES } from "#shared/lib/language.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { AGREEMENT_GRADIENTS } from "#shared/method/agreement-gradients.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { givenWords } from "#client/document/ballot-words.ts";
import type { AskedVote, KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ledgerView } from "#client/document/use-ledger.ts";
import { choiceOf, draftToBegin } from "#client/features/votes/ballot-draft.ts";
import { OwnPart } from "#client/features/votes/OwnPart.tsx";
import { useVotes } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";
import { unreachable } from "#test/support/shown-workshop.tsx";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote } from "#test/support/votes.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bo");
const t = voteTexts.fr;
const OPTIONS = [
	{ id: "a", label: "Guide" },
	{ id: "b", label: "Guichet" },
	{ id: "c", label: "Navette" },
];

const CHOICES: [method: VoteMethod, choice: Choice, fr: string, en: string][] = [
	[
		{ kind: "gradients", scale: [...AGREEMENT_GRADIENTS] },
		{ kind: "gradients", point: 1 },
		AGREEMENT_GRADIENTS[1]?.fr ?? "",
		AGREEMENT_GRADIENTS[1]?.en ?? "",
	],
	[{ kind: "consent" }, { kind: "consent", answer: "objection" }, "Objection", "Objection"],
	[{ kind: "yes-no" }, { kind: "yes-no", answer: "abstain" }, "Abstention", "Abstain"],
	[
		{ kind: "dots", dots: 3 },
		{
			kind: "dots",
			dots: [
				{ option: "a", dots: 2 },
				{ option: "c", dots: 1 },
			],
		},
		"Guide (2), Navette (1)",
		"Guide (2), Navette (1)",
	],
	[{ kind: "ranking" }, { kind: "ranking", order: ["c", "a"] }, "1. Navette, 2. Guide", "1. Navette, 2. Guide"],
	[
		{ kind: "score", to: 4 },
		{
			kind: "score",
			scores: [
				{ option: "a", score: 0 },
				{ option: "b", score: 4 },
			],
		},
		"Guide (0), Guichet (4)",
		"Guide (0), Guichet (4)",
	],
];

test.each(CHOICES.map(([method, ...said]) => [method.kind, method, ...said] as const))(
	"[R996] a refused ballot says what was chosen, in both languages, and why: %s",
	(_kind, method, choice, fr, en) => {
		const command = { kind: "cast-ballot", vote: "v", fingerprint: "0", choice, reason: "Le délai est court." };
		const kept = { stream: "votes" as const, command, asked: { title: "Le cadre", method, options: OPTIONS } };
		const told = { fr, en };
		for (const language of LANGUAGES)
			expect(givenWords(kept, language, () => "@")).toBe(
				`Le cadre\n${labelled(language, ledgerTexts[language].choice, told[language])}\n\nLe délai est court.`,
			);
		const options = method.kind === choice.kind && ["dots", "ranking", "score"].includes(method.kind) ? OPTIONS : [];
		const draft = draftToBegin({ method, options }, null, [kept]);
		expect(choiceOf({ method, options }, draft)).toEqual(choice);
		expect(draft.reason).toBe("Le délai est court.");
		// What does not fit the vote is not put in its form.
		const other = draftToBegin({ method: { kind: "dots", dots: 1 }, options: [] }, null, [kept]);
		expect(other).toMatchObject({ answer: null, amounts: {}, order: [] });
	},
);

test("[R996] a ballot that an older program kept says what it can; what is no ballot says nothing of a choice", () => {
	const said = (command: object, stream: KeptCommand["stream"] = "votes") =>
		givenWords({ stream, command }, "fr", () => "@");
	expect(said({ kind: "cast-ballot", choice: { kind: "yes-no", answer: "no" }, reason: "" })).toBe(
		"Votre choix\u00a0: Non",
	);
	expect(said({ kind: "cast-ballot", choice: { kind: "gradients", point: 2 }, reason: "Court" })).toBe("Court");
	expect(said({ kind: "cast-ballot", choice: { kind: "another" }, reason: "" })).toBe("");
	expect(said({ kind: "withdraw-ballot", vote: "v" })).toBe("");
	expect(said({ kind: "answer", choice: { kind: "yes-no", answer: "no" } }, "assessments")).toBe("");
});

let room: OpenRoom;
let close: () => void;
beforeEach(async () => {
	const opened = await openTestRoom(new FakeSyncServer());
	room = { ...opened.room, isTrial: true as const };
	close = opened.close;
});
afterEach(() => {
	cleanup();
	close();
});

function Page({ workspace, vote }: { workspace: WorkspaceId; vote: string }) {
	const here = { workspace, place: "portfolio" as const, room, ledger: useVotes(room) };
	const found = here.ledger.state.votes.get(vote);
	return (
		<>
			<section aria-label="avis">
				<LedgerNotices ledger={here.ledger} />
			</section>
			{found && !found.closed && <OwnPart here={here} vote={found} />}
		</>
	);
}

/** Bo votes from a page whose network is cut, then back; the server takes a ballot, or refuses it. */
function bosPage(terms: Parameters<typeof openVote>[0]) {
	const ledger = new SmallLedger(votesStream);
	const asked = openVote(terms);
	ledger.sends(ana, "facilitator", asked);
	const [vote] = ledger.state.votes.values();
	if (!vote) throw new Error("no vote");
	const view = ledgerView(room, votesStream);
	const kept: KeptCommand[] = [];
	let isCut = false;
	let refusal: RefusalKind | null = null;
	const shows = () =>
		view.reading.set({
			...view.reading.get(),
			...{ state: ledger.state, head: ledger.events.length, isLoaded: true },
			pending: kept.filter((one) => one.refusal === null),
			refused: kept.filter((one) => one.refusal !== null),
		});
	const arrives = (one: KeptCommand) => {
		if (refusal === null) {
			ledger.sends(bo, "commenter", one.command as VoteCommand);
			kept.splice(kept.indexOf(one), 1);
		} else kept.splice(kept.indexOf(one), 1, { ...one, refusal: { kind: refusal } });
		shows();
	};
	Object.assign(view, {
		subscribe: (listener: () => void) => view.reading.subscribe(listener),
		send: async (command: VoteCommand, told?: AskedVote) => {
			const key = newId();
			kept.push({
				...{ key, member: bo, room: room.name, stream: "votes", command, at: 0, turn: kept.length, refusal: null },
				...(told && { asked: told }),
			});
			shows();
			const one = kept.find((given) => given.key === key);
			if (isCut) return ok({ state: "waiting" as const });
			await Promise.resolve();
			if (one) arrives(one);
			return refusal === null
				? ok({ state: "done" as const, reply: { events: [], head: 0 } })
				: refused({ kind: refusal });
		},
		dismiss: async (key: string) => {
			kept.splice(
				kept.findIndex((one) => one.key === key),
				1,
			);
			shows();
		},
	});
	shows();
	const workspace = {
		...{ id: newId<WorkspaceId>(), name: "Table", sectors: [], hasExamples: false, guestNameDays: 90 as const },
		reload: () => undefined,
		me: { id: bo, name: "Bo", role: "commenter", organisation: null, sector: null },
		can: (capability) => can("commenter", capability),
	} satisfies CurrentWorkspace;
	render(
		<ApiProvider value={unreachable}>
			<ResourceCacheProvider value={new ResourceCache()}>
				<WorkspaceContext value={workspace}>
					<ToastProvider>
						<Page workspace={workspace.id} vote={vote.id} />
					</ToastProvider>
				</WorkspaceContext>
			</ResourceCacheProvider>
		</ApiProvider>,
	);
	return {
		vote,
		kept,
		goesOffline: () => {
			isCut = true;
		},
		returns: () =>
			act(() => {
				isCut = false;
				for (const one of [...kept]) if (one.refusal === null) arrives(one);
			}),
		refuses: (kind: RefusalKind | null) => {
			refusal = kind;
		},
		closes: () =>
			act(() => {
				ledger.sends(ana, "facilitator", { kind: "close-vote", vote: vote.id });
				shows();
			}),
		/** What was given before this page was opened. */
		keeps: (choice: Choice, reason: string) =>
			act(() => {
				const command = { kind: "cast-ballot", vote: vote.id, fingerprint: markOf(asked), choice, reason };
				kept.push({
					...{ key: newId(), member: bo, room: room.name, stream: "votes", command, at: 0, turn: 0 },
					...{ refusal: { kind: "forbidden" }, asked: vote },
				});
				shows();
			}),
	};
}

const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
const says = (words: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value: words } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").find(({ checked }) => checked)?.value;
const reads = (words: string) => waitFor(() => expect(document.body.textContent).toContain(words));
const waits = () => waitFor(() => expect(screen.queryByRole("button", { name: t.cast })).toBeNull());
const notices = () => screen.getByRole("region", { name: "avis" }).textContent ?? "";

test("[R996] what was chosen without a network and refused as it came back is in the form again; given anew, nothing refused is left", async () => {
	const bos = bosPage({ isSecret: true });
	bos.goesOffline();
	choose("Non");
	says("Trop tôt");
	press(t.cast);
	await waits();
	expect(screen.queryByRole("radio")).toBeNull();
	bos.refuses("forbidden");
	bos.returns();
	await waitFor(() => expect(notices()).toContain("Votre choix\u00a0: Non"));
	expect(notices()).toContain(REFUSAL_SENTENCES.forbidden.fr);
	expect(notices()).toContain("Le cadre");
	expect(chosen()).toBe("no");
	expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Trop tôt");
	bos.refuses(null);
	choose("Abstention");
	press(t.cast);
	await reads(t.castSaid("Abstention"));
	expect(notices()).toBe("");
	expect(bos.kept).toEqual([]);
	expect(bos.vote.ballots.get(bo)).toMatchObject({ choice: { answer: "abstain" }, reason: "Trop tôt" });
});

test("[R996] refused at once, the form keeps what is in it; refused again, it is told once, as it was last given", async () => {
	const bos = bosPage({});
	bos.refuses("too-large");
	choose("Oui");
	press(t.cast);
	await waitFor(() => expect(notices()).toContain("Votre choix\u00a0: Oui"));
	expect(chosen()).toBe("yes");
	choose("Non");
	press(t.cast);
	await waitFor(() => expect(notices()).toContain("Votre choix\u00a0: Non"));
	await waitFor(() => expect(bos.kept).toHaveLength(1));
	expect(notices()).not.toContain("Votre choix\u00a0: Oui");
	expect(chosen()).toBe("no");
});

test("[R996] of a vote that closed meanwhile, what was chosen is told with the reason, until it is read", async () => {
	const bos = bosPage({ method: { kind: "ranking" }, options: OPTIONS, isSecret: true });
	bos.goesOffline();
	press(t.rankIt("Navette"));
	press(t.rankIt("Guide"));
	press(t.cast);
	await waits();
	bos.refuses("vote-closed");
	bos.closes();
	bos.returns();
	await waitFor(() => expect(notices()).toContain("1. Navette, 2. Guide"));
	expect(notices()).toContain(REFUSAL_SENTENCES["vote-closed"].fr);
	expect(notices()).toContain(ledgerTexts.fr.whatYouChose);
	press(ledgerTexts.fr.forget);
	await waitFor(() => expect(notices()).toBe(""));
	expect(bos.kept).toEqual([]);
});

test("[R996] a ballot that stands is not hidden by one that was refused: to change it begins with what was refused", async () => {
	const bos = bosPage({});
	choose("Oui");
	press(t.cast);
	await reads(t.castSaid("Oui"));
	bos.keeps({ kind: "yes-no", answer: "no" }, "Tout compte fait");
	expect(document.body.textContent).toContain(t.castSaid("Oui"));
	press(t.change);
	expect(chosen()).toBe("no");
	expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Tout compte fait");
});

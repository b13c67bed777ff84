/** The ledger of votes and decisions of a room as screens read it, and how a command is given and told. */

import { useCallback, useEffect } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { can, isGuestRole } from "#shared/domain/role.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Vote, VotesState } from "#shared/ledger/votes-state.ts";
import { type DecisionsReply, type VoteCount, voteCount, type VotePlace } from "#shared/ledger/votes-view.ts";
import type { VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import { type DocumentId, isId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import type { AskedVote } from "#client/document/ledger-outbox-store.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { registerKey } from "#client/document/register-key.ts";
import { type Ledger, ledgerView, useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { voteTitle } from "#client/document/vote-words.ts";
import { ballotsAmong } from "#client/features/votes/ballot-draft.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export type VotesLedger = Ledger<VotesState, VoteCommand>;

/** What the screens of a place are handed. */
export type VotesHere = { workspace: WorkspaceId; place: VotePlace; room: OpenRoom; ledger: VotesLedger };

/** The place that an address names; null when it names none. */
export function readPlace(place: string): VotePlace | null {
	if (place === PORTFOLIO) return PORTFOLIO;
	return isId(place) ? (place as DocumentId) : null;
}

export function useVotes(room: OpenRoom): VotesLedger {
	return useLedger(room, votesStream);
}

/** R815: what came before a vote was put in a step came sealed to a guest. They read it again as it is shown; whoever reads the whole ledger has it already. */
export function useVotesAnew(workspace: WorkspaceId, place: string): void {
	const room = useRoom(roomName(workspace, place as VotePlace));
	useEffect(() => ledgerView(room, votesStream).readAnew(), [room]);
}

/** What happens in the ledgers of documents that are not open here is asked for from time to time. */
const AGAIN_MS = 15_000;

/** Every vote and decision of the workspace, kept up to date. */
export function useRegister(workspace: WorkspaceId): Resource<DecisionsReply> {
	const api = useApi();
	const resource = useResource(registerKey(workspace), () => api.decisions(workspace));
	const { head } = useVotes(useRoom(roomName(workspace, PORTFOLIO)));
	const { reload } = resource;
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time the ledger of the portfolio moves
	useEffect(reload, [head, reload]);
	useEffect(() => {
		const again = () => {
			if (document.visibilityState === "visible") reload();
		};
		const timer = setInterval(again, AGAIN_MS);
		document.addEventListener("visibilitychange", again);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", again);
		};
	}, [reload]);
	return resource;
}

/** What a command made; null when it was refused (the notices of the page say why). `isDone` is false while it waits for the network. */
export type Given = { isDone: boolean; bodies: readonly VoteBody[] } | null;

export function useGive({ workspace, ledger }: Pick<VotesHere, "workspace" | "ledger">) {
	const t = useTexts(ledgerTexts);
	const toast = useToast();
	const cache = useResourceCache();
	const { send } = ledger;
	return useCallback(
		async (command: VoteCommand, done: string, asked?: AskedVote): Promise<Given> => {
			const sent = await send(command, asked);
			if (!sent.ok) return null;
			const isDone = sent.value.state === "done";
			toast({ tone: "ok", text: isDone ? done : t.waits });
			cache.invalidate(registerKey(workspace));
			const events = sent.value.state === "done" ? sent.value.reply.events : [];
			return { isDone, bodies: events.flatMap((event) => ("body" in event ? [event.body as VoteBody] : [])) };
		},
		[send, toast, cache, workspace, t],
	);
}

/** Gives a ballot. What was refused of it before, which came back in its form, is put aside once it is given anew. */
export function useCast(here: VotesHere, vote: Vote) {
	const { language } = useLanguage();
	const give = useGive(here);
	return async (ballot: Omit<CastBallot, "kind" | "vote">, done: string): Promise<Given> => {
		const { reading, dismiss } = ledgerView(here.room, votesStream);
		const refused = () => ballotsAmong(reading.get().refused, vote);
		const before = refused();
		const asked = { title: voteTitle(vote, language), method: vote.method, options: vote.options };
		const given = await give({ kind: "cast-ballot", vote: vote.id, ...ballot }, done, asked);
		// R996: refused once more, the new one is kept in their place.
		if (given || refused().length > before.length) for (const { key } of before) void dismiss(key);
		return given;
	};
}

type CastBallot = Extract<VoteCommand, { kind: "cast-ballot" }>;

/** How many have voted. Of a secret vote the server alone knows, and is asked again each time the ledger moves. */
export function useVoteCount({ workspace, place, ledger }: Omit<VotesHere, "room">, vote: Vote): VoteCount | null {
	const api = useApi();
	const isAsked = vote.isSecret && vote.closed === null;
	const resource = useResource<VoteCount>(`votes/${place}/${vote.id}/${isAsked}`, async () =>
		isAsked ? await api.voteCount(workspace, place, vote.id) : { ok: true, value: voteCount(vote) },
	);
	const { reload } = resource;
	const { head } = ledger;
	useEffect(() => {
		if (!isAsked || head === 0) return;
		const timer = setTimeout(reload, COUNT_MS);
		return () => clearTimeout(timer);
	}, [isAsked, head, reload]);
	if (!isAsked) return voteCount(vote);
	return resource.state === "ready" ? resource.value : null;
}

/** Ballots that come together are counted together. */
const COUNT_MS = 250;

/** Everybody of the workspace now; empty until they are known. */
export function useMembers(): readonly Member[] {
	const api = useApi();
	const { id } = useWorkspace();
	const members = useResource(`workspaces/${id}/members`, () => api.members(id));
	return members.state === "ready" ? members.value : NOBODY;
}

const NOBODY: readonly Member[] = [];

/** Those among the members whom a vote is for, and who may vote. */
function votersAmong(members: readonly Member[], { voters }: Pick<Vote, "voters">): Member[] {
	const isChosen = (id: string) => voters === "everyone" || (voters as readonly string[]).includes(id);
	// R958: whoever came by a code may be chosen too, whatever their role.
	const mayVote = (role: Member["role"]) => can(role, "vote") || (voters !== "everyone" && isGuestRole(role));
	return members.filter(({ id, role }) => mayVote(role) && isChosen(id));
}

/**
 * Those whom a vote is for: as long as it is open, the members of now; once it is closed, those of its close (R888). Of a close that does not say, those
 * of now who were here by then, and whoever voted.
 */
export function electorsOf(
	members: readonly Member[],
	vote: Pick<Vote, "voters" | "closed" | "ballots" | "taken">,
): string[] {
	const { closed, ballots, taken } = vote;
	if (closed?.electorate) return [...new Set<string>([...closed.electorate, ...ballots.keys()])];
	const voters = votersAmong(members, vote);
	if (!closed) return voters.map(({ id }) => id);
	const here = voters.filter(({ joinedAt }) => joinedAt <= closed.at).map(({ id }) => id);
	return [...new Set<string>([...here, ...ballots.keys(), ...taken])];
}

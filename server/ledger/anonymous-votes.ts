/** Anonymous votes on the server: that somebody voted and what their ballot says are kept in one write, apart; the box is opened once, at the close, and its key destroyed. */

import { openBox, sealBox } from "#server/ledger/ballot-box.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import type { LedgersParts, PrepareEvents } from "#server/ledger/ledgers.ts";
import type { Prepared } from "#server/ledger/open-ledger.ts";
import type { BallotKeys } from "#server/store/ballot-keys.ts";
import type { LedgerName, LedgerStore } from "#server/store/ledger-store.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { AnonymousBallot } from "#shared/ledger/anonymous-ballots.ts";
import { anonymousBallot, type FoundAtClose, votesStream } from "#shared/ledger/votes.ts";
import { isAnonymous, type VotesState } from "#shared/ledger/votes-state.ts";
import { VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import type { StepVote } from "#shared/ledger/workshop-wire.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type AnonymousVotesParts = {
	store: Pick<LedgerStore, "box" | "boxNames">;
	keys: BallotKeys;
	/** Those who may vote in this one, at this instant. */
	electors: (workspace: WorkspaceId, vote: StepVote) => MemberId[];
};

export class AnonymousVotes {
	readonly #parts: AnonymousVotesParts;

	constructor(parts: AnonymousVotesParts) {
		this.#parts = parts;
	}

	/** For `Ledgers`: the ballots in the box of a vote that is to be closed, and who could vote in it. */
	readonly check: CommandCheck = async (workspace, stream, asked, { ledger, document }) => {
		if (stream !== votesStream.name) return ok();
		// The server also gives itself commands that nobody else can.
		const command = VoteCommand.safeParse(asked).data;
		if (command?.kind !== "close-vote") return ok();
		const ballots = await this.#ballotsIn(ledger, command.vote);
		if (!ballots.ok) return ballots;
		const electors = this.#parts.electors(workspace, { place: document ?? PORTFOLIO, vote: command.vote });
		return ok({ ballots: ballots.value, electors } satisfies FoundAtClose);
	};

	/** For `Ledgers`: what becomes of the box with the events that were decided. */
	readonly prepare: PrepareEvents = async ({ stream, ledger }, events, { state, command }) => {
		if (stream.name !== votesStream.name) return ok({});
		for (const event of events) {
			const body = VoteBody.parse(event);
			if (body.kind === "ballot-taken") return await this.#added(ledger, state as VotesState, command);
			if (isEnd(body) && (await this.#parts.store.box(ledger, body.vote)) !== null)
				return ok({ box: { name: body.vote, bytes: null } });
		}
		return ok({});
	};

	/** For `Ledgers`: the key of a vote that is over goes, and with it what copies of its box may say somewhere. */
	readonly follow: NonNullable<LedgersParts["follow"]> = async (_workspace, { stream }: LedgerPlace, events) => {
		if (stream.name !== votesStream.name) return;
		for (const event of events) {
			const body = VoteBody.parse(event.body);
			if (isEnd(body)) await this.#parts.keys.destroy(body.vote);
		}
	};

	/** Destroys the keys whose box is over: the server may have stopped between the two. */
	async destroyOldKeys(): Promise<void> {
		const { keys, store } = this.#parts;
		const known = await keys.list();
		if (known.length === 0) return;
		const boxes = new Set(await store.boxNames());
		for (const box of known) if (!boxes.has(box)) await keys.destroy(box);
	}

	async #added(ledger: LedgerName, state: VotesState, asked: unknown): Promise<Result<Prepared, Refusal>> {
		const command = VoteCommand.parse(asked);
		const vote = command.kind === "cast-ballot" ? state.votes.get(command.vote) : undefined;
		if (!vote || command.kind !== "cast-ballot" || !isAnonymous(vote))
			throw new Error("AnonymousVotes: a ballot is taken of an anonymous vote only");
		const ballots = await this.#ballotsIn(ledger, vote.id);
		if (!ballots.ok) return ballots;
		// R423: a box that lost ballots takes no more of them.
		if (ballots.value.length !== vote.taken.size) return refused({ kind: "ballots-unreadable" });
		const key = await this.#parts.keys.make(vote.id);
		const all = [...ballots.value, anonymousBallot(vote, command)];
		return ok({ box: { name: vote.id, bytes: sealBox(all, key, sealedName(ledger, vote.id)) } });
	}

	async #ballotsIn(ledger: LedgerName, vote: string): Promise<Result<AnonymousBallot[], Refusal>> {
		const bytes = await this.#parts.store.box(ledger, vote);
		if (bytes === null) return ok([]);
		const key = await this.#parts.keys.find(vote);
		const ballots = key && openBox(bytes, key, sealedName(ledger, vote));
		return ballots ? ok(ballots) : refused({ kind: "ballots-unreadable" });
	}
}

function isEnd(body: VoteBody): body is Extract<VoteBody, { kind: "vote-closed" | "vote-cancelled" }> {
	return body.kind === "vote-closed" || body.kind === "vote-cancelled";
}

function sealedName({ room, stream }: LedgerName, vote: string): string {
	return `${room} ${stream} ${vote}`;
}

/** The balance of voices of a document, or of a workspace: what its members did in a period, as shares of sectors. Names never leave this file. */

import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import type { LedgerName, LedgerRow, LedgerStore } from "#server/store/ledger-store.ts";
import type { Past } from "#server/store/past.ts";
import { UnderWay } from "#server/commands/under-way.ts";
import type { Registry } from "#server/store/registry.ts";
import { parseRoomName, PORTFOLIO, roomName, type RoomName } from "#shared/domain/document-kind.ts";
import { type Voice, voiceShares } from "#shared/domain/voices.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { proposalsStream } from "#shared/ledger/proposals.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { VOICE_MEASURES, type VoicesReply } from "#shared/protocol/voices.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type VoicesParts = {
	registry: Registry;
	past: Pick<Past, "written">;
	ledgerStore: Pick<LedgerStore, "list" | "read">;
};

/** Times in ms, the second one left out. Null document: the whole workspace. */
export type VoicesAsked = { document: string | null; from: number; to: number };

const MEASURES = VOICE_MEASURES.filter((measure) => measure !== "people");
type Measure = (typeof MEASURES)[number];
type Counts = Map<MemberId, Record<Measure, number>>;

/** Each question reads many rooms: what the whole server has under way at once. */
const MOST = { ofOne: 4, ofAll: 4 };
const PAGE = 500;

export class Voices {
	readonly #parts: VoicesParts;
	readonly #underWay = new UnderWay(MOST);

	constructor(parts: VoicesParts) {
		this.#parts = parts;
	}

	async shares(who: Standing, asked: VoicesAsked): Promise<Result<VoicesReply, Refusal>> {
		const { registry } = this.#parts;
		const { id: workspace } = who.workspace;
		if (asked.document !== null && !documentIn(registry, workspace, asked.document))
			return refused({ kind: "not-found" });
		return await this.#underWay.run(who.member.id, async () => {
			const counts = await this.#count(workspace, asked);
			// Reading took a while: the right is asked again.
			const still = stillAllowed(registry.now, who, "seeVoices");
			return still.ok ? ok(voiceShares(voicesOf(registry, workspace, counts), MEASURES)) : still;
		});
	}

	async #count(workspace: WorkspaceId, { document, from, to }: VoicesAsked): Promise<Counts> {
		const { registry, past, ledgerStore } = this.#parts;
		const counts: Counts = new Map();
		const add = (member: MemberId | null, measure: Measure, count = 1) => {
			if (member === null) return;
			const own = counts.get(member) ?? { signs: 0, comments: 0, proposals: 0, ballots: 0 };
			own[measure] += count;
			counts.set(member, own);
		};
		const documents = [...registry.now.documents.values()].filter((one) => one.workspace === workspace);
		const places = document === null ? [PORTFOLIO, ...documents.map(({ id }) => id)] : [document];
		const rooms = places.map((place) => roomName(workspace, place as typeof PORTFOLIO));
		for (const room of rooms)
			for (const { member, added } of await past.written({ room, from, to })) add(member, "signs", added);
		for (const ledger of await ledgerStore.list(workspace)) {
			if (!isCounted(ledger, rooms)) continue;
			const acts = actsOf(ledger);
			for (let after = 0; ; ) {
				const { rows } = await ledgerStore.read(ledger, after, PAGE);
				for (const row of rows) acts.note(row);
				after = rows.at(-1)?.seq ?? after;
				// Shorter than a page: the end, or where it is damaged.
				if (rows.length < PAGE) break;
			}
			for (const { member, measure, time } of acts.all()) if (time >= from && time < to) add(member, measure);
		}
		return counts;
	}
}

const COUNTED: ReadonlySet<string> = new Set([commentsStream.name, proposalsStream.name, votesStream.name]);

function isCounted({ room, stream }: LedgerName, rooms: readonly RoomName[]): boolean {
	return COUNTED.has(stream) && parseRoomName(room) !== null && rooms.includes(room);
}

type Act = { member: MemberId | null; measure: Measure; time: number };
type Body = { kind?: string; vote?: string; isSecret?: boolean; ballots?: readonly { member: MemberId }[] };

/** What people did in a ledger: the comments and proposals they made, and the ballots that stand. A secret ballot counts from the close on, which alone tells when. */
function actsOf({ stream }: LedgerName): { note(row: LedgerRow): void; all(): Iterable<Act> } {
	const acts: Act[] = [];
	const ballots = new Map<string, Act>();
	return {
		note({ member, time, body }) {
			if (body === null) return;
			const { kind, vote, isSecret, ballots: revealed } = JSON.parse(body) as Body;
			const key = `${vote} ${member}`;
			if (stream === commentsStream.name && kind === "comment-added") acts.push({ member, measure: "comments", time });
			if (stream === proposalsStream.name && kind === "proposed") acts.push({ member, measure: "proposals", time });
			if (stream !== votesStream.name) return;
			if (kind === "ballot-cast" && !isSecret) ballots.set(key, { member, measure: "ballots", time });
			if (kind === "ballot-withdrawn") ballots.delete(key);
			if (kind === "ballots-revealed")
				for (const one of revealed ?? [])
					ballots.set(`${vote} ${one.member}`, { member: one.member, measure: "ballots", time });
		},
		all: () => [...acts, ...ballots.values()],
	};
}

function voicesOf(registry: Registry, workspace: WorkspaceId, counts: Counts): Voice[] {
	return [...registry.now.members.values()]
		.filter((one) => one.workspace === workspace)
		.map(({ id, sector, removedAt }) => ({
			sector: sector ?? "",
			hasLeft: removedAt !== null,
			did: counts.get(id) ?? {},
		}));
}

/** The past of a document, or of the portfolio, for those who may see it: its moments, one of them beside another, and the state of one to be put back. The routes ask for the right (R435). */

import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import { UnderWay } from "#server/commands/under-way.ts";
import type { Past, PassageStep, PastMoment } from "#server/store/past.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import { PORTFOLIO, roomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { Capability } from "#shared/domain/role.ts";
import type { Language } from "#shared/lib/language.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type {
	DocumentHistoryReply,
	HistoryMoment,
	HistoryPerson,
	MomentReply,
	MomentStateReply,
	PassageFilmReply,
	RecordFilmReply,
} from "#shared/protocol/history.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const MOMENTS_A_PAGE = 60;
/** Of one moment: the newest of them. */
const MOST_STEPS = 100;
/** Each question replays a document: what one person, or everybody, may have under way at once. */
const MOST = { ofOne: 4, ofAll: 40 };

type HistoryParts = Pick<Parts, "registry"> & { past: Past };

type FilmStep = Pick<PassageStep, "start" | "end" | "hands">;

export class DocumentHistory {
	readonly #parts: HistoryParts;
	readonly #underWay = new UnderWay(MOST);

	constructor(parts: HistoryParts) {
		this.#parts = parts;
	}

	async moments(
		who: Standing,
		document: string,
		asked: { before: number | null; zone: string },
	): Promise<Result<DocumentHistoryReply, Refusal>> {
		return await this.#ask(who, document, "seeHistory", async (room) => {
			const page = await this.#parts.past.moments({ room, limit: MOMENTS_A_PAGE, ...asked });
			return {
				...page,
				moments: page.moments.map(asTold),
				people: this.#people(page.moments.flatMap(({ hands }) => hands.map(({ member }) => member))),
			};
		});
	}

	async steps(
		who: Standing,
		document: string,
		asked: { from: number; seq: number },
	): Promise<Result<HistoryMoment[], Refusal>> {
		return await this.#ask(who, document, "seeHistory", async (room) => {
			const steps = await this.#parts.past.steps({ room, limit: MOST_STEPS, ...asked });
			return steps.map(asTold);
		});
	}

	async moment(
		who: Standing,
		document: string,
		asked: { seq: number; against: number | null; language: Language },
	): Promise<Result<MomentReply, Refusal>> {
		return await this.#ask(who, document, "seeHistory", async (room) => {
			const found = await this.#parts.past.difference({ room, ...asked });
			if (!found) return null;
			const { passages, left, at, since } = found;
			const { seq, against } = asked;
			const people = this.#people(passages.flatMap(handsOf));
			return { seq, against, at: iso(at), since: since === null ? null : iso(since), passages, left, people };
		});
	}

	async passage(
		who: Standing,
		document: string,
		asked: { text: string; block: string; language: Language },
	): Promise<Result<PassageFilmReply, Refusal>> {
		return await this.#ask(who, document, "seeHistory", async (room) => {
			const film = await this.#parts.past.passage({ room, ...asked });
			return film && this.#told(film, ({ passage }) => [passage]);
		});
	}

	async record(
		who: Standing,
		document: string,
		asked: { record: string; language: Language },
	): Promise<Result<RecordFilmReply, Refusal>> {
		return await this.#ask(who, document, "seeHistory", async (room) => {
			const film = await this.#parts.past.record({ room, ...asked });
			return film && this.#told(film, ({ passages }) => passages);
		});
	}

	/** The steps of a film with their hours, and those whose hands are in it. */
	#told<Step extends FilmStep, Rest extends object>(
		{ steps, ...rest }: Rest & { steps: readonly Step[] },
		passagesOf: (step: Step) => readonly PassageDifference[],
	) {
		return {
			...rest,
			steps: steps.map(({ start, end, ...step }) => ({ ...step, startedAt: iso(start), endedAt: iso(end) })),
			people: this.#people(steps.flatMap((step) => [...step.hands, ...passagesOf(step).flatMap(handsOf)])),
		};
	}

	/** For putting back, so for those who may write too. */
	async state(who: Standing, document: string, seq: number): Promise<Result<MomentStateReply, Refusal>> {
		return await this.#ask(who, document, "write", async (room) => {
			const state = await this.#parts.past.stateAt(room, seq);
			return state && { state: Buffer.from(state).toString("base64") };
		});
	}

	async #ask<T>(
		who: Standing,
		id: string,
		capability: Capability,
		work: (room: RoomName) => Promise<T | null>,
	): Promise<Result<T, Refusal>> {
		const { registry } = this.#parts;
		const place = id === PORTFOLIO ? PORTFOLIO : documentIn(registry, who.workspace.id, id)?.id;
		if (place === undefined) return refused({ kind: "not-found" });
		return await this.#underWay.run(who.member.id, async () => {
			const answer = await work(roomName(who.workspace.id, place));
			// Reading took a while: the right is asked again.
			const still = stillAllowed(registry.now, who, capability);
			if (!still.ok) return still;
			return answer === null ? refused({ kind: "moment-unreadable" }) : ok(answer);
		});
	}

	/** Members who left are named too: what they wrote is still theirs. */
	#people(ids: readonly (string | null)[]): HistoryPerson[] {
		return [...new Set(ids)].flatMap((id) => {
			const member = id === null ? undefined : this.#parts.registry.now.members.get(id as MemberId);
			if (!member) return [];
			const { name, sector, colour } = member;
			return [{ id: member.id, name, sector, colour }];
		});
	}
}

function asTold({ from, seq, start, end, hands }: PastMoment): HistoryMoment {
	return { from, seq, startedAt: iso(start), endedAt: iso(end), hands };
}

function iso(time: number): string {
	return new Date(time).toISOString();
}

function handsOf({ by, restoredBy = [] }: PassageDifference): (string | null)[] {
	return [...by, ...restoredBy];
}

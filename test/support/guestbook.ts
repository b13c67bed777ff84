/** A small stream for tests: people sign a guestbook, openly or under seal until they are all opened. */

import { z } from "zod";
import { isSealed, type Stream } from "#shared/ledger/stream.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";

const Words = z.string().min(1).max(40_000);
const memberId = z.custom<MemberId>((value) => isId(value));

export const GuestbookCommand = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("say"), words: Words }),
	/** Two lines at once, or none. */
	z.strictObject({ kind: z.literal("say-twice"), words: Words }),
	/** Nobody else reads it before the opening. */
	z.strictObject({ kind: z.literal("seal"), words: Words }),
	z.strictObject({ kind: z.literal("open") }),
]);
export type GuestbookCommand = z.infer<typeof GuestbookCommand>;

export const GuestbookBody = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("said"), id: z.string(), words: Words }),
	z.strictObject({ kind: z.literal("sealed"), words: Words }),
	z.strictObject({ kind: z.literal("opened"), all: z.array(z.strictObject({ member: memberId, words: Words })) }),
]);
export type GuestbookBody = z.infer<typeof GuestbookBody>;

export type Guestbook = {
	lines: { member: MemberId | null; words: string }[];
	/** As far as whoever folds may read. */
	sealed: { member: MemberId; words: string }[];
	/** How many are under seal, read or not. */
	sealedCount: number;
};

export const guestbook: Stream<Guestbook, GuestbookCommand, GuestbookBody> = {
	name: "guestbook",
	place: "any",
	command: GuestbookCommand,
	body: GuestbookBody,
	needs: (command) => (command.kind === "open" ? "archiveDocument" : "comment"),
	initial: () => ({ lines: [], sealed: [], sealedCount: 0 }),
	evolve(state, event) {
		if (isSealed(event)) {
			state.sealedCount += 1;
			return;
		}
		const { body, member } = event;
		if (body.kind === "said") state.lines.push({ member, words: body.words });
		else if (body.kind === "opened") {
			state.lines.push(...body.all);
			state.sealed = [];
			state.sealedCount = 0;
		} else {
			state.sealedCount += 1;
			if (member !== null) state.sealed.push({ member, words: body.words });
		}
		if (body.kind === "said" && body.words === "a word that no fold can bear") throw new Error("guestbook: unbearable");
	},
	decide(state, command, { member, newId }) {
		if (command.kind === "open") return ok(state.sealed.length === 0 ? [] : [{ kind: "opened", all: state.sealed }]);
		if (command.kind === "seal") {
			const hasSealed = state.sealed.some((one) => one.member === member);
			// One under seal each.
			return hasSealed
				? refused({ kind: "bad-request", detail: "sealed" })
				: ok([{ kind: "sealed", words: command.words }]);
		}
		const line = { kind: "said", words: command.words } as const;
		const times = command.kind === "say-twice" ? 2 : 1;
		return ok(Array.from({ length: times }, () => ({ ...line, id: newId() })));
	},
	readableBy: (event, viewer) => event.body.kind !== "sealed" || event.member === viewer,
};

/** The stream as a ledger in which documents alone have one, under another name. */
export const documentGuestbook: typeof guestbook = { ...guestbook, name: "margin", place: "document" };

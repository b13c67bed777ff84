/** What crosses the wire about ledgers: one event as everybody gets it, `POST` of a command, `GET` of the events after a number, and the payload of message 101. */

import { z } from "zod";
import type { MemberId } from "#shared/lib/ids.ts";

/** An event as it is stored and pushed. `seq` starts at 1 in each ledger, without holes; `time` is the server's (ISO); `member` is whoever's session asked, null for the server itself. */
export type LedgerEvent<Body = unknown> = { seq: number; time: string; member: MemberId | null; body: Body };

/** What a viewer who may not read an event gets in its place: its number, nothing else. */
export type SealedEvent = { seq: number; sealed: true };

/** Names a ledger of a room: "assessments", "measurements". */
export type StreamName = string;

/** Made at random by whoever asks: the same command sent again under the same key is done once. */
export const CommandKey = z.string().regex(/^[\w-]{20,64}$/);

/** `POST /api/workspaces/:workspace/ledgers/:place/:stream`, `:place` being the id of a document or `portfolio`. The command itself is read by the schema of its stream. */
export const LedgerCommandRequest = z.strictObject({
	key: CommandKey,
	command: z.unknown(),
	/** Who the asker believes to be: refused (`not-signed-in`) when the session is somebody else's. It never makes anybody another one. */
	as: z.string().max(40).optional(),
});
export type LedgerCommandRequest = z.input<typeof LedgerCommandRequest>;

/** The events of the command, and the last number of the ledger. A command that changes nothing has no event. */
export type LedgerCommandReply = { events: (LedgerEvent | SealedEvent)[]; head: number };

/** `GET …?after=<seq>`: what follows, in order, at most a page; there is more while the last number is not `head`. */
export type LedgerEventsReply = {
	events: (LedgerEvent | SealedEvent)[];
	head: number;
	/** The first event that is not what was written. What comes from there on is not given, and nothing is added to that ledger. */
	damagedAt?: number;
};

/** Message 101 (JSON, varString): one event that was just appended to a ledger of this room. A hole before it is filled by asking. */
export type LedgerPush = { stream: StreamName; event: LedgerEvent | SealedEvent };

/** What a stream of attested facts is: its commands, its events, and the pure rules that turn the ones into the others, the same on both sides. */

import type { z } from "zod";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { Capability, Role } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Result } from "#shared/lib/result.ts";
import type { LedgerEvent, SealedEvent, StreamName } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

// The nouns of a stream are those of the wire; a stream is written with this one import.
export type { LedgerEvent, SealedEvent, StreamName };

/** Who asks, as the server knows it at the instant the command's turn has come. There is no field to ask in another's name. */
export type CommandContext = {
	member: MemberId;
	role: Role;
	/** What they said of themselves in the workspace; empty when nothing. */
	affiliation?: { readonly organisation: string; readonly sector: string };
	/** ISO, the server's. */
	now: string;
	/** A new random identifier, for what the command makes. */
	newId: () => string;
	/** What the checks of this stream found outside the ledger for this very command; undefined when they look for nothing. */
	found?: unknown;
	/** For streams that are placed: the room, and its last change that is on the disk. */
	position?: { room: string; seq: number };
};

/** One kind of ledger. A ledger is one room and one stream: its state is `initial()` and every event since the first, folded in order. */
export type Stream<State, Command, Body> = {
	name: StreamName;
	/** Which rooms have such a ledger. */
	place: "portfolio" | "document" | "any" | "directory";
	/** Of documents, only those of these kinds. */
	kinds?: readonly DocumentKind[];
	/** Strict: what it does not know is refused. */
	command: z.ZodType<Command>;
	/** A stored row is read with it at the door. It must take everything that older programs wrote. */
	body: z.ZodType<Body>;
	/** The largest command, in bytes of JSON; 32 KB unless it says more. */
	maxCommandBytes?: number;
	/** What means something at the instant it is given alone: without a network it is not kept, rather than done later behind everybody’s back. */
	isOfTheMoment?(command: Command): boolean;
	/** What the role must allow, asked before anything else. Rules on whose thing it is belong to `decide`. */
	needs(command: Command): Capability;
	/** A fresh state, that `evolve` may change in place. */
	initial(): State;
	/** Folds one event in place. Total: it never throws on a body that parses, and takes sealed events as they come. */
	evolve(state: State, event: LedgerEvent<Body> | SealedEvent): void;
	/** The events that the command makes, or why not. Pure: it changes nothing of the state. No event at all is an answer too: nothing had to change. */
	decide(state: State, command: Command, context: CommandContext): Result<Body[], Refusal>;
	/** What time alone brings about: the commands that wait for their instant (ISO), and what they make when the server itself gives them. Nobody’s name is behind it, and nobody can give those that are no command of the stream. */
	due?: {
		/** Absent: nothing waits for an hour that its own state knows; the server gives them for reasons of its own. */
		of?(state: State): { at: string; command: unknown }[];
		decide(
			state: State,
			command: unknown,
			context: Pick<CommandContext, "now" | "newId" | "found">,
		): Result<Body[], Refusal>;
	};
	/** Who may read an event. Absent: everybody who may read the room. What was sealed becomes known by an event of its own, whose body repeats what it reveals. */
	readableBy?(event: LedgerEvent<Body>, viewer: MemberId): boolean;
	/** Whose it is stays with its author and the server: everybody else gets it without a name. */
	isUnsigned?(event: LedgerEvent<Body>): boolean;
	/** An event too large to be sent to everybody: each viewer gets its number, and a page of its own shows it to whoever may read the room. Archives have it. */
	isApart?(event: LedgerEvent<Body>): boolean;
	/** The earlier events whose words leave the disk when this one is kept. They then come as sealed to everybody, and to `evolve`. */
	purges?(event: LedgerEvent<Body>): readonly number[];
	/** What it says is about a moment of the room's document: the server hands in where its log is. */
	isPlaced?: boolean;
	/** The server alone writes it (`Ledgers.record`): every command is refused, and no archive brings events for it. */
	isServerWritten?: boolean;
	/** What cannot go on in a workspace taken up from an archive: the events that end it, added after all the others in nobody’s name. */
	endsElsewhere?(state: State): Body[];
	/** Too large for a browser to fold: screens ask the server's reading of it by HTTP, and only listen to what is new. */
	isServerFolded?: boolean;
};

/** A stream whose nouns do not matter to whoever holds it. */
export type AnyStream = Stream<unknown, unknown, unknown>;

/** The largest command of a stream that says nothing of it. */
export const MAX_COMMAND_BYTES = 32_768;

export function isSealed(event: LedgerEvent | SealedEvent): event is SealedEvent {
	return "sealed" in event;
}

/** The state after these events. */
export function fold<State, Body>(
	stream: Pick<Stream<State, never, Body>, "initial" | "evolve">,
	events: Iterable<LedgerEvent<Body> | SealedEvent>,
): State {
	const state = stream.initial();
	for (const event of events) stream.evolve(state, event);
	return state;
}

/** The event as this viewer gets it. */
export function eventFor<Body>(
	stream: Pick<Stream<unknown, unknown, Body>, "readableBy" | "isApart" | "isUnsigned">,
	event: LedgerEvent<Body> | SealedEvent,
	viewer: MemberId,
): LedgerEvent<Body> | SealedEvent {
	if (isSealed(event)) return event;
	const isReadable = stream.readableBy === undefined || stream.readableBy(event, viewer);
	if (!isReadable || stream.isApart?.(event)) return { seq: event.seq, sealed: true };
	return event.member !== viewer && stream.isUnsigned?.(event) ? { ...event, member: null } : event;
}

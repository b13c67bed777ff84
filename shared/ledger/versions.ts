/** The stream of named versions: a name that somebody put on a moment of a text, with who and when. The moment is a position of the log, which the server takes. */

import { z } from "zod";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import {
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
	type Stream,
} from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const Name = z.string().trim().min(1).max(200);
const VersionId = z.string().refine(isId);

export const VersionCommand = z.discriminatedUnion("kind", [
	/** `at`: a moment of the past; absent, the document as it is when the command's turn has come. */
	z.strictObject({ kind: z.literal("name-version"), name: Name, at: z.int().min(1).optional() }),
	z.strictObject({ kind: z.literal("rename-version"), version: VersionId, name: Name }),
]);
export type VersionCommand = z.infer<typeof VersionCommand>;

export const VersionBody = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("version-named"),
		version: VersionId,
		name: Name,
		seq: z.int().min(1),
		/** Whose positions these are: a workspace taken up from an archive has logs of its own. */
		log: z.string().max(40),
	}),
	z.strictObject({ kind: z.literal("version-renamed"), version: VersionId, name: Name }),
]);
export type VersionBody = z.infer<typeof VersionBody>;

type Said = { readonly member: MemberId | null; readonly time: string };
export type NamedVersion = Said & {
	readonly version: string;
	/** The last change it includes. */
	readonly seq: number;
	readonly log: string;
	readonly name: string;
	/** The last time it got another name. */
	readonly renamed: Said | null;
};
/** By id. */
export type VersionsState = Map<string, NamedVersion>;

/** Of a document: the latest moment first; of one moment, the last named first. */
export function versionsInOrder(state: VersionsState): NamedVersion[] {
	return [...state.values()].reverse().sort((one, other) => other.seq - one.seq);
}

/** Names the log of a room, so that no archive takes it for an id to be renamed: elsewhere it must not fit. */
export function logName(room: string): string {
	return `log-${textFingerprint(room)}`;
}

/** Whether the text of a version is in the log of this room. One that came in an archive keeps its name, without a text. */
export function isVersionOf({ log }: Pick<NamedVersion, "log">, room: string): boolean {
	return log === logName(room);
}

export const versionsStream: Stream<VersionsState, VersionCommand, VersionBody> = {
	name: "versions",
	place: "any",
	command: VersionCommand,
	body: VersionBody,
	needs: () => "nameVersions",
	isPlaced: true,
	initial: () => new Map(),
	evolve,
	decide,
};

function evolve(state: VersionsState, event: LedgerEvent<VersionBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time } = event;
	const { version, name } = body;
	if (body.kind === "version-named") {
		state.set(version, { version, name, seq: body.seq, log: body.log, member, time, renamed: null });
		return;
	}
	const known = state.get(version);
	if (known) state.set(version, { ...known, name, renamed: { member, time } });
}

function decide(
	state: VersionsState,
	command: VersionCommand,
	{ position, newId }: CommandContext,
): Result<VersionBody[], Refusal> {
	const { name } = command;
	if (command.kind === "name-version") {
		const { at: seq = position?.seq ?? 0 } = command;
		// Nothing was written yet, or somebody names what is not there.
		if (!position || seq < 1 || seq > position.seq) return refused({ kind: "moment-unreadable" });
		const log = logName(position.room);
		const isNamed = [...state.values()].some((one) => one.seq === seq && one.log === log && one.name === name);
		return ok(isNamed ? [] : [{ kind: "version-named", version: newId(), name, seq, log }]);
	}
	const known = state.get(command.version);
	if (!known) return refused({ kind: "not-found" });
	return ok(known.name === name ? [] : [{ kind: "version-renamed", version: known.version, name }]);
}

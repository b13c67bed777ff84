/** Who may do what with a ledger, asked of the registry at the very instant it matters. */

import { allowed, documentIn, type Standing, standing } from "#server/access/standing.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgerName } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { type DocumentId, isId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Who asks: a session in a workspace. Who that is, and what they may do, is asked anew each time. */
export type Asker = { session: SessionId; workspace: WorkspaceId };

/** The ledger that an address names, in the workspace it names. */
export type LedgerPlace = { stream: AnyStream; ledger: LedgerName; document: DocumentId | null };

export class LedgerDoor {
	readonly #streams: ReadonlyMap<string, AnyStream>;
	readonly #registry: Registry;
	readonly #clock: Clock;

	constructor(streams: readonly AnyStream[], registry: Registry, clock: Clock) {
		this.#streams = new Map(streams.map((stream) => [stream.name, stream]));
		this.#registry = registry;
		this.#clock = clock;
	}

	/** The ledger at an address. `not-found` for a stream that does not exist, a place that has none such, a document of another workspace. */
	find(workspace: WorkspaceId, place: string, streamName: string): Result<LedgerPlace, Refusal> {
		const stream = this.#streams.get(streamName);
		if (!stream) return refused({ kind: "not-found" });
		// The directory has what is the whole workspace's, and nothing else has it.
		if ((place === DIRECTORY) !== (stream.place === "directory")) return refused({ kind: "not-found" });
		if (place === DIRECTORY)
			return ok({ stream, ledger: { room: roomName(workspace, DIRECTORY), stream: streamName }, document: null });
		if (place === PORTFOLIO)
			return stream.place === "document"
				? refused({ kind: "not-found" })
				: ok({ stream, ledger: { room: roomName(workspace, PORTFOLIO), stream: streamName }, document: null });
		const document = isId(place) ? documentIn(this.#registry, workspace, place) : undefined;
		if (!document || stream.place === "portfolio") return refused({ kind: "not-found" });
		const ledger = { room: roomName(workspace, document.id), stream: streamName };
		return ok({ stream, ledger, document: document.id });
	}

	/** Who may read it, now. */
	mayRead({ session, workspace }: Asker): Result<Standing, Refusal> {
		const who = standing(this.#registry, session, workspace, this.#clock.now());
		return who.ok ? allowed(who.value, "read") : who;
	}

	/** Who may have this command run, now. Nothing is added to an archived document. */
	mayRun(asker: Asker, { stream, document }: LedgerPlace, command: unknown): Result<Standing, Refusal> {
		const reader = this.mayRead(asker);
		if (!reader.ok) return reader;
		const who = allowed(reader.value, stream.needs(command));
		if (!who.ok || document === null) return who;
		const record = documentIn(this.#registry, asker.workspace, document);
		if (!record) return refused({ kind: "not-found" });
		return record.archivedAt === null ? who : refused({ kind: "archived" });
	}
}

/**
 * The registry, whose acts of administration are written in the journal of their workspace before anybody is answered (decision 0020).
 *
 * An act and what it changes are one write of the registry. The event follows, from that note. A server that dies in between finds the note when it starts; the id of
 * the act keeps it from being written twice. Notes stay for an hour after that: a backup copies the log before the registry, and must miss no act of the meantime.
 */

import type { Clock } from "#server/clock.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { Logger } from "#server/log.ts";
import type { NotedAct, Registry, RegistryData, RegistryView } from "#server/store/registry.ts";
import { DIRECTORY } from "#shared/domain/document-kind.ts";
import { administrationStream, type JournalState } from "#shared/ledger/administration.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";

export type JournalledParts = {
	registry: Registry;
	ledgers: Pick<Ledgers, "record">;
	clock: Clock;
	logger: Logger;
};

const NOTES_STAY_MS = 3_600_000;
/** After a disk that refused, or a damaged journal: acts go on, and wait in the registry. */
const TRY_AGAIN_MS = 5_000;

/** These streams and that of the journal, which every server has. */
export function withJournal(streams: readonly AnyStream[]): AnyStream[] {
	return [...streams.filter(({ name }) => name !== administrationStream.name), administrationStream];
}

export class JournalledRegistry implements Registry {
	readonly #parts: JournalledParts;
	/** Those that are in their journal, as far as this process knows. */
	readonly #written = new Set<NotedAct["id"]>();
	#last: Promise<void> = Promise.resolve();
	#pausedUntil = 0;
	#again: NodeJS.Timeout | null = null;

	constructor(parts: JournalledParts) {
		this.#parts = parts;
		// What an earlier process left.
		void this.settle();
	}

	get now(): RegistryView {
		return this.#parts.registry.now;
	}

	sessionByTokenHash: Registry["sessionByTokenHash"] = (hash) => this.#parts.registry.sessionByTokenHash(hash);
	invitationByTokenHash: Registry["invitationByTokenHash"] = (hash) => this.#parts.registry.invitationByTokenHash(hash);

	async change<Value>(edit: (draft: RegistryData) => Value): Promise<Value> {
		const value = await this.#parts.registry.change((draft) => {
			this.#letGo(draft);
			return edit(draft);
		});
		await this.settle();
		return value;
	}

	/** Resolves once every act noted by now is in its journal, or had to be left for later. Never rejects. */
	settle(): Promise<void> {
		if (this.#waiting().length === 0) return Promise.resolve();
		this.#last = this.#last.then(() => this.#writeAll());
		return this.#last;
	}

	async close(): Promise<void> {
		if (this.#again) clearTimeout(this.#again);
		await this.#last;
		await this.#parts.registry.close();
	}

	#waiting(): NotedAct[] {
		return [...this.now.acts.values()].filter(({ id }) => !this.#written.has(id));
	}

	async #writeAll(): Promise<void> {
		if (this.#parts.clock.now() < this.#pausedUntil) return;
		for (const act of this.#waiting()) {
			const kept = await this.#write(act);
			if (kept) this.#written.add(act.id);
			else this.#tryLater();
		}
	}

	async #write({ id, workspace, member, time, act }: NotedAct): Promise<boolean> {
		const kept = await this.#parts.ledgers.record<JournalState>(
			workspace,
			{ place: DIRECTORY, stream: administrationStream.name },
			{ member, time, body: { id, act }, isKept: (state) => state.has(id) },
		);
		if (!kept.ok)
			this.#parts.logger.error({ workspace, act: act.kind, reason: kept.error.kind }, "an act waits for its journal");
		return kept.ok;
	}

	#tryLater(): void {
		this.#pausedUntil = this.#parts.clock.now() + TRY_AGAIN_MS;
		if (this.#again) clearTimeout(this.#again);
		this.#again = setTimeout(() => {
			this.#again = null;
			void this.settle();
		}, TRY_AGAIN_MS);
		this.#again.unref();
	}

	/** Notes that were written long enough ago leave with the next change, which is written anyway. */
	#letGo(draft: RegistryData): void {
		const before = this.#parts.clock.now() - NOTES_STAY_MS;
		for (const { id, time } of draft.acts.values())
			if (this.#written.has(id) && Date.parse(time) < before) draft.acts.delete(id);
		for (const id of this.#written) if (!this.now.acts.has(id)) this.#written.delete(id);
	}
}

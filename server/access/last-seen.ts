/** When members and sessions were last seen: noted at each request or message, written at most once a minute for everybody. */

import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import type { Registry } from "#server/store/registry.ts";
import type { MemberId, SessionId } from "#shared/lib/ids.ts";

const WRITE_EVERY_MS = 60_000;

export class LastSeen {
	readonly #parts: { registry: Registry; clock: Clock; logger: Logger };
	#sessions = new Map<SessionId, number>();
	#members = new Map<MemberId, number>();
	#lastWrite: number;

	constructor(parts: { registry: Registry; clock: Clock; logger: Logger }) {
		this.#parts = parts;
		this.#lastWrite = parts.clock.now();
	}

	/** Costs two map writes; now and then it starts a write that nobody waits for. */
	note(session: SessionId, member: MemberId | null): void {
		const now = this.#parts.clock.now();
		this.#sessions.set(session, now);
		if (member !== null) this.#members.set(member, now);
		if (now - this.#lastWrite < WRITE_EVERY_MS) return;
		this.flush().catch((error: unknown) => this.#parts.logger.warn({ err: error }, "last-seen times not written"));
	}

	/** The newest time known for a member, written or not. */
	of(member: MemberId): number | null {
		return this.#members.get(member) ?? null;
	}

	/** Writes what was noted; at stop, too. */
	async flush(): Promise<void> {
		const sessions = this.#sessions;
		const members = this.#members;
		this.#lastWrite = this.#parts.clock.now();
		if (sessions.size === 0 && members.size === 0) return;
		this.#sessions = new Map();
		this.#members = new Map();
		await this.#parts.registry.change((draft) => {
			for (const [id, time] of sessions) {
				const session = draft.sessions.get(id);
				if (session) draft.sessions.set(id, { ...session, lastSeenAt: new Date(time).toISOString() });
			}
			for (const [id, time] of members) {
				const member = draft.members.get(id);
				if (member) draft.members.set(id, { ...member, lastSeenAt: new Date(time).toISOString() });
			}
		});
	}
}

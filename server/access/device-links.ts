/** Links by which somebody who came by a code goes on with the same place on another of their devices: each serves once, for some minutes. In memory alone: none is in a file, a backup or a log. */

import { hashToken, newToken } from "#server/access/token.ts";
import type { MemberId } from "#shared/lib/ids.ts";

const LASTS_MS = 5 * 60_000;
/** A reply that was lost on the way is asked for again within this time, by the device that has its key. */
const AGAIN_MS = 60_000;

type DeviceLink = { member: MemberId; until: number; used: { keyHash: string; until: number } | null };

export class DeviceLinks {
	readonly #links = new Map<string, DeviceLink>();

	/** A new one; the one before opens nothing any more. */
	make(member: MemberId, now: number): { token: string; until: number } {
		this.end(member);
		for (const [hash, link] of this.#links) if (now >= link.until) this.#links.delete(hash);
		const token = newToken();
		const until = now + LASTS_MS;
		this.#links.set(hashToken(token), { member, until, used: null });
		return { token, until };
	}

	/** Whose place a link opens; null once it served, ended, or is too old. */
	of(token: string, now: number): MemberId | null {
		const link = this.#links.get(hashToken(token));
		return link && link.used === null && now < link.until ? link.member : null;
	}

	/** Uses it. The same key again is the same device, whose reply was lost. */
	use(token: string, key: string, now: number): MemberId | null {
		const link = this.#links.get(hashToken(token));
		if (!link) return null;
		const keyHash = hashToken(key);
		if (link.used) return link.used.keyHash === keyHash && now < link.used.until ? link.member : null;
		if (now >= link.until) return null;
		link.used = { keyHash, until: now + AGAIN_MS };
		return link.member;
	}

	/** Until when the link of a member opens; null when they have none that does. */
	openUntil(member: MemberId, now: number): number | null {
		for (const link of this.#links.values())
			if (link.member === member && link.used === null && now < link.until) return link.until;
		return null;
	}

	/** Theirs opens nothing any more, even to the device that used it. */
	end(member: MemberId): void {
		for (const [hash, link] of this.#links) if (link.member === member) this.#links.delete(hash);
	}
}

/** The others’ edits as they are told: one sentence for all that came within a moment, and nothing more of somebody who goes on in the same place. */

import type { SpokenEditsChoice } from "#client/document/spoken-edits-choice.ts";

/** How long edits are gathered before they are told, in milliseconds. */
export const GATHER_MS = 3_000;
/** Somebody who has not written there for that long is told of again, in milliseconds. */
const QUIET_MS = 20_000;

/** `isMine`: in the paragraph one is in. */
export type Told = { who: readonly string[]; isMine: boolean };

export class EditGathering {
	readonly #last = new Map<string, number>();
	readonly #fresh = new Map<string, { who: string; isMine: boolean }>();

	/** Notes an edit made at a time, in milliseconds. True when there is something to tell. */
	note(who: string, isMine: boolean, at: number): boolean {
		const key = `${isMine} ${who}`;
		const last = this.#last.get(key);
		this.#last.set(key, at);
		if (last === undefined || at - last > QUIET_MS) this.#fresh.set(key, { who, isMine });
		return this.#fresh.size > 0;
	}

	/** What is to be told of those noted since; null for nothing. What touches one’s own paragraph comes before the rest. */
	take(choice: SpokenEditsChoice): Told | null {
		const fresh = [...this.#fresh.values()];
		this.#fresh.clear();
		if (choice === "off") return null;
		const mine = fresh.filter(({ isMine }) => isMine);
		if (mine.length > 0) return { who: mine.map(({ who }) => who), isMine: true };
		if (choice === "mine" || fresh.length === 0) return null;
		return { who: fresh.map(({ who }) => who), isMine: false };
	}
}

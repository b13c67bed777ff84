/** What costly questions one person, and everybody, may have under way at once. */

import type { MemberId } from "#shared/lib/ids.ts";
import { refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export class UnderWay {
	readonly #most: { ofOne: number; ofAll: number };
	readonly #own = new Map<MemberId, number>();
	#all = 0;

	constructor(most: { ofOne: number; ofAll: number }) {
		this.#most = most;
	}

	/** Does the work, or refuses (`too-many-requests`) when there is too much of it already. */
	async run<T>(member: MemberId, work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
		const own = this.#own.get(member) ?? 0;
		if (own >= this.#most.ofOne || this.#all >= this.#most.ofAll) return refused({ kind: "too-many-requests" });
		this.#own.set(member, own + 1);
		this.#all += 1;
		try {
			return await work();
		} finally {
			const left = (this.#own.get(member) ?? 1) - 1;
			if (left > 0) this.#own.set(member, left);
			else this.#own.delete(member);
			this.#all -= 1;
		}
	}
}

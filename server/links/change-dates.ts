/** When each document of a workspace last changed, and which of these dates are worth telling everybody now. */

import type { DocumentId } from "#shared/lib/ids.ts";

/** R105: the date of a document is said at most this often. */
const EVERY_MS = 60_000;

export class ChangeDates {
	readonly #dates = new Map<DocumentId, { at: number; saidAt: number }>();

	/** Notes a change; says whether it is time to tell its date. */
	note(document: DocumentId, now: number): boolean {
		const saidAt = this.#dates.get(document)?.saidAt ?? 0;
		this.#dates.set(document, { at: now, saidAt });
		return now - saidAt >= EVERY_MS;
	}

	/** The dates to tell now; every one that was not told, at the end. */
	toSay(isLast: boolean): Map<DocumentId, number> {
		const dates = new Map<DocumentId, number>();
		for (const [document, { at, saidAt }] of this.#dates)
			if (isLast ? at > saidAt : at - saidAt >= EVERY_MS) dates.set(document, at);
		return dates;
	}

	said(dates: ReadonlyMap<DocumentId, number>): void {
		for (const [document, saidAt] of dates) {
			const at = this.#dates.get(document)?.at ?? saidAt;
			this.#dates.set(document, { at, saidAt });
		}
	}
}

/** What follows from a decision: where it may be, and how late it is, by days, where whoever looks is. */

export const FOLLOW_UP_STATES = ["open", "done", "dropped"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What it takes to tell: `due` is a day, « 2027-01-15 ». */
type Due = { readonly state: FollowUpState; readonly due: string | null };

/** A day is over when the next one has begun. */
export function isLate(followUp: Due, today: string): boolean {
	return daysLate(followUp, today) > 0;
}

/** Whole days past the one it was due; 0 when it is not late. */
export function daysLate({ state, due }: Due, today: string): number {
	if (state !== "open" || due === null) return 0;
	return Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS));
}

const DAY_MS = 24 * 3_600_000;

/** Today by the clock of this device, as a day is written. */
export function dayOf(now: Date): string {
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

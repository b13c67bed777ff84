/** The one place that reads the time. Everything else is handed a clock, so that tests can move it. */

/** Milliseconds since 1970, as `Date.now()` gives them. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/** The clock's time as the ISO text that is stored and sent. */
export function isoNow(clock: Clock): string {
	return new Date(clock.now()).toISOString();
}

/** How long the names of those who came into a workshop by its code are kept once it is over, as a workspace chooses it. */

import { z } from "zod";

/** Days, or null: until somebody takes them away. */
export const GUEST_NAME_DAYS = [30, 90, 180, 365] as const;
export const GuestNameDays = z.union(GUEST_NAME_DAYS.map((days) => z.literal(days))).nullable();
export type GuestNameDays = z.infer<typeof GuestNameDays>;

/** Of a workspace that chose nothing, or was there before it could. */
export const USUAL_GUEST_NAME_DAYS = 90 satisfies GuestNameDays;

/** R802: owners are told this long before, whatever made the names due. */
export const NOTICE_MS = 7 * 24 * 3600_000;

const DAY_MS = 24 * 3600_000;

/** When names that count from this instant go (milliseconds); null when they are kept. */
export function namesGoAt(from: number, days: GuestNameDays): number | null {
	return days === null ? null : from + days * DAY_MS;
}

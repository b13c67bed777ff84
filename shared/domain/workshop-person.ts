/** How somebody stands in a workshop they came to. */

/** `waiting`: behind a locked door. `out`: put out by whoever leads, until they let them in again. */
export const PERSON_STATUSES = ["in", "waiting", "out"] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

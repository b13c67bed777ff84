/** How somebody stands in a workshop they came to. */

/** `waiting`: behind a locked door. `out`: put out by whoever leads, until they let them in again. */
export type PersonStatus = "in" | "waiting" | "out";

/** Where a card may be left, beside clusters, which go by their ids. */

/** In no cluster. */
export const ALONE = "alone";
/** In a cluster that begins with it. */
export const NEW = "new";

/** What crosses `/api` about what waits for somebody, and what changed while they were away. All of it is theirs alone. */

import { z } from "zod";
import { isId } from "#shared/lib/ids.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";

/** A document, or the portfolio. */
const Place = z.string().refine((text) => text === PORTFOLIO || isId(text));

/** `<place>/<stream>/<number of the event>`. */
const ItemId = z.string().max(120);

/** The most items of an answer, the newest; older ones are in their documents. */
export const MOST_ITEMS = 500;

/** `POST /api/workspaces/:workspace/inbox/read` → 204. Only what is named: nobody has read what came meanwhile. */
export const ReadInboxRequest = z.strictObject({ items: z.array(ItemId).min(1).max(MOST_ITEMS) });
export type ReadInboxRequest = z.infer<typeof ReadInboxRequest>;

/** `POST …/inbox/follow` → 204: whether threads opened there by others wait for me. Mentions and answers always do. */
export const FollowRequest = z.strictObject({ place: Place, follows: z.boolean() });
export type FollowRequest = z.infer<typeof FollowRequest>;

/** `POST …/visits` → 204: I am looking at these places, now. */
export const VisitRequest = z.strictObject({ places: z.array(Place).min(1).max(1_000) });
export type VisitRequest = z.infer<typeof VisitRequest>;

/** `GET …/inbox/count`. */
export type InboxCount = { unread: number };

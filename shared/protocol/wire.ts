/** What crosses the WebSocket `/sync/<room>`: the y-websocket message types, and Palier's own for clients that add `?palier=1`. */

import type { Role } from "#shared/domain/role.ts";
import type { RoomAccess } from "#shared/domain/document-kind.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

/** First varuint of every message. 0–3 are y-websocket's. */
export const MESSAGE = {
	sync: 0,
	awareness: 1,
	auth: 2,
	queryAwareness: 3,
	/** varuint: how many sync step 2 and update messages of this connection are on the server's disk. Cumulative. */
	persisted: 100,
	/** JSON (varString): a {@link LedgerPush}, shared/protocol/ledger.ts. */
	ledgerEvent: 101,
	/** JSON (varString): a {@link Notice}. */
	notice: 102,
} as const;

/** Second varuint of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Query parameters of our own client: `/sync/<room>?palier=1&schema=<n>&epoch=<the last one it saw>`. */
export const WIRE_VERSION = "1";

/** What the server tells a `palier=1` client outside the document itself. */
export type Notice =
	/**
	 * The first frame after joining, sent again whenever it changes: who you are here, what this connection may do, and the epoch of the data.
	 * A client keeps the epoch with its copy of the document and gives it back in its address (`&epoch=`). With the reason `restored`, the data came
	 * back from a backup since: what the client holds is of another history. It must stop, merge nothing, offer its text, then open afresh.
	 */
	| { notice: "access"; member: string; role: Role; access: RoomAccess; reason?: RefusalKind; epoch: string }
	/** An update of this connection was refused: nothing of it was kept. The client must go back to the server's state. `count` is the cumulative number of update messages handled so far, the refused one included. */
	| { notice: "refused"; kind: RefusalKind; count: number }
	/** The room's storage has a problem (or is well again): nothing is saved meanwhile. */
	| { notice: "storage"; healthy: boolean; kind?: RefusalKind }
	/** Much of a document's text went in a few seconds, by one member. What was there before is kept as the point `point`, and can be put back by whoever may write. */
	| { notice: "mass-deletion"; point: number; member: string; name: string }
	/** What the point held was put back: it needs no telling any more. */
	| { notice: "put-back"; point: number }
	/** The server is going down in order; come back in a moment. */
	| { notice: "stopping" };

/** The member as others see them, written by the server in the `user` field of each awareness state. */
export type PresenceUser = {
	id: string;
	name: string;
	role: Role;
	organisation?: string;
	sector?: string;
	/** Place in the palette of carets, 0 to 11, stable for a member. */
	colour: number;
};

/**
 * Where the same messages pass when WebSockets are refused: `GET /sync-stream/<room>?…` gives them as server-sent events (base64 in `data`; the event `open` names the
 * connection, `close` says why it ends), `POST /sync-stream/<room>/<connection>?n=0, 1, 2…` takes frames, each behind its length (varuint). One POST at a time; a number
 * that comes again is a repetition.
 */
export const STREAM_PREFIX = "/sync-stream";

/** A WebSocket that gives back what it is sent, a few times, to anybody of our own pages: to know whether the network lets WebSockets pass. */
export const ECHO_PATH = "/network-test/echo";

/** The stream under which a page is told, in the directory's room, that what waits for its person changed. Its one event is always sealed: what changed is asked for. */
export const INBOX_NUDGE = "inbox";

/** One open connection of a member in a room: what it has sent, what it was told, and how far it can be fed. */

import type { Admission, Standing } from "#server/rooms/admission.ts";
import { Bucket } from "#server/rooms/bucket.ts";
import { noticeFrame, persistedFrame } from "#server/rooms/frames.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { documentSchema, SCHEMA_VERSION } from "#shared/document/document-meta.ts";
import type { RoomAccess } from "#shared/domain/document-kind.ts";
import { REFUSALS, type RefusalKind } from "#shared/protocol/refusals.ts";
import type { Notice } from "#shared/protocol/wire.ts";
import type * as Y from "yjs";

/** The wire under a connection: a WebSocket, or a wire of the tests. Nothing here throws. */
export type Transport = {
	send(frame: Uint8Array): void;
	/** All that goes out to this client in this turn. */
	sendAll(frames: readonly Uint8Array[]): void;
	close(code: number, reason: string): void;
	/** Bytes handed over that the network has not taken yet. */
	unsentBytes(): number;
	/** Stops and starts reading, when the room cannot take more. */
	pause(): void;
	resume(): void;
};

/** What a client said in its address: whether it understands Palier's own messages, the schema it knows and the epoch of the data it last saw (null: it did not say). */
export type ClientKind = { palier: boolean; schema: number | null; epoch?: string | null };

/** What this connection may do now, and why not more. */
export type Access = { access: RoomAccess; reason?: RefusalKind };

/** A reader that does not keep up is no longer fed; `vector` is a state it surely has. */
export type Stall = { since: number; vector: ReadonlyMap<number, number> };

/** An honest client asks once as it joins, and again after a hole. Each answer may cost the encoding of a whole document. */
const QUESTIONS = { perSecond: 1, atOnce: 5 } as const;
/** Who is here is told as it changes: nobody needs to ask often. Each answer names everybody. */
const PRESENCE_QUESTIONS = { perSecond: 0.2, atOnce: 3 } as const;

export class Connection {
	readonly admission: Admission;
	readonly kind: ClientKind;
	readonly transport: Transport;
	readonly #epoch: string;
	/** Awareness ids this connection speaks for. */
	readonly presenceIds = new Set<number>();
	/** Presence ids it may still bring. */
	readonly newPresenceIds: Bucket;
	/** Step 2 and update messages received since it opened, refused ones included. */
	handled = 0;
	/** Messages whose sender must send again what the room lacks: nothing is acknowledged until its next step 2 is stored. */
	isResyncing = false;
	/** Gaps met in a row: an honest client fills the first. */
	gaps = 0;
	/** Our step 1 messages that its step 2 has not answered yet. */
	openQuestions = 0;
	strikes = 0;
	/** Whether it has received a state, and so may be sent what follows. */
	isFed = false;
	stall: Stall | null = null;
	/** Answers it may still ask for without waiting, and what it asked last while there was none left. */
	readonly questions: Bucket;
	/** Bytes of changes it may still have looked at while it may not write. */
	readonly readingBytes: Bucket;
	/** R918: kept as it came, and read when it is answered: reading it is most of what it costs. */
	question: Uint8Array | null = null;
	/** The same for who is here. */
	readonly presenceQuestions: Bucket;
	asksPresence = false;
	/** Entries of presence it may still have looked at. */
	readonly presenceReads: Bucket;
	isOpen = true;
	/** The room closed it: whatever it had sent and was not taken yet is not. */
	isDropped = false;
	lastSentAt = 0;
	/** When what it may do was last decided without its asking. */
	recheckedAt = 0;
	/** One frame may be larger than what an unread wire may hold: a whole document at joining. */
	largestFrame = 0;
	#acknowledged = 0;
	#toldAccess = "";

	/** `epoch` is that of the data now. */
	constructor(
		admission: Admission,
		kind: ClientKind,
		transport: Transport,
		{ epoch, limits, now }: { epoch: string; limits: RoomLimits; now: number },
	) {
		this.newPresenceIds = new Bucket(limits.maxPresencePerMinute / 60, limits.maxPresencePerMinute, now);
		this.readingBytes = new Bucket(limits.reading.bytesPerSecond, limits.reading.byteBurst, now);
		this.presenceQuestions = new Bucket(PRESENCE_QUESTIONS.perSecond, PRESENCE_QUESTIONS.atOnce, now);
		this.presenceReads = new Bucket(limits.presenceReadPerSecond, limits.presenceReadBurst, now);
		this.questions = new Bucket(QUESTIONS.perSecond, QUESTIONS.atOnce, now);
		this.#epoch = epoch;
		this.admission = admission;
		this.kind = kind;
		this.transport = transport;
	}

	send(frame: Uint8Array, now: number): void {
		if (!this.isOpen) return;
		this.#note(frame, now);
		this.transport.send(frame);
	}

	/** Sends all that goes out to it in this turn; with it, when that is more than it knows, how many of its messages are on disk. */
	sendAll(frames: readonly Uint8Array[], now: number, persisted: number): void {
		if (!this.isOpen) return;
		for (const frame of frames) this.#note(frame, now);
		const all = this.#learns(persisted) ? [...frames, persistedFrame(persisted)] : frames;
		if (all.length > 0) this.transport.sendAll(all);
	}

	#note(frame: Uint8Array, now: number): void {
		this.lastSentAt = now;
		this.largestFrame = Math.max(this.largestFrame, frame.byteLength);
	}

	notice(notice: Notice): void {
		if (this.isOpen && this.kind.palier) this.transport.send(noticeFrame(notice));
	}

	/** Sends a message of ours to a client that was welcomed. Who was not yet asks for what it missed. */
	push(frame: Uint8Array): void {
		if (this.isOpen && this.kind.palier && this.#toldAccess !== "") this.transport.send(frame);
	}

	/** Says how many of its messages are on disk, when it is more than it knows. */
	acknowledge(count: number): void {
		if (this.#learns(count) && this.isOpen) this.transport.send(persistedFrame(count));
	}

	#learns(count: number): boolean {
		if (count <= this.#acknowledged) return false;
		this.#acknowledged = count;
		return this.kind.palier;
	}

	/** Whether it holds what came after the backup that was restored since: its changes are not of this history. */
	get isFromBefore(): boolean {
		const { epoch } = this.kind;
		return typeof epoch === "string" && epoch !== this.#epoch;
	}

	/** What it may do with this document. A client that knows an older schema only reads: it would delete what it does not know. */
	accessTo({ doc, isQuarantined }: { doc: Y.Doc; isQuarantined: boolean }, standing: Standing): Access {
		if (this.isFromBefore) return { access: "read", reason: "restored" };
		if (isQuarantined) return { access: "read", reason: "quarantined" };
		const { schema } = this.kind;
		// Anybody who writes may write any number there: a version that this program does not know locks nobody out.
		const known = Math.min(documentSchema(doc), SCHEMA_VERSION);
		if (standing.access === "write" && schema !== null && known > schema)
			return { access: "read", reason: "schema-too-old" };
		return standing.reason ? { access: standing.access, reason: standing.reason } : { access: standing.access };
	}

	/** Tells the client what it may do, when that is news. */
	tellAccess(access: Access, standing: Standing): void {
		const { id, role } = standing.user;
		const told = `${role} ${access.access} ${access.reason ?? ""}`;
		if (told === this.#toldAccess) return;
		this.#toldAccess = told;
		this.notice({ notice: "access", member: id, role, ...access, epoch: this.#epoch });
	}

	close(kind: RefusalKind): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.isDropped = true;
		this.transport.close(REFUSALS[kind].close, kind);
	}
}

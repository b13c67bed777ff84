/** A live room: who is connected, what each may do, and what each is sent. Its document and the way to the disk are in durable-document.ts. */

import * as Y from "yjs";
import type { Standing } from "#server/rooms/admission.ts";
import type { AnnouncedIds } from "#server/rooms/announced-ids.ts";
import type { Batch } from "#server/rooms/batch.ts";
import type { Access, Connection } from "#server/rooms/connection.ts";
import { DurableDocument, type DurableParts, type StorageTrouble } from "#server/rooms/durable-document.ts";
import { readMessage, readVector, SIGN_OF_LIFE, step1Frame } from "#server/rooms/frames.ts";
import { inTurns, oneTurn } from "#server/in-turns.ts";
import type { Steps } from "#shared/lib/steps.ts";
import type { LiveDocument } from "#server/rooms/live-document.ts";
import { mayDo } from "#server/rooms/message-rights.ts";
import { MessageQueue } from "#server/rooms/message-queue.ts";
import { Presence } from "#server/rooms/presence.ts";
import { type GateRefusal, type GateView, type Inspection, inspection } from "#server/rooms/update-gate.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

export type RoomParts = Omit<DurableParts, "events"> & {
	announced: AnnouncedIds;
	/** What a member may still make the rooms do, and what they made them do. */
	stepsLeft: (member: MemberId) => number;
	spend: (member: MemberId, steps: number) => void;
	/** Called when somebody is put out for what they sent. */
	onPutOut: (member: MemberId) => void;
	/** Whether there is memory for more in the open documents; `isMuch`: for thousands of pieces at once. */
	mayGrow: (isMuch: boolean) => boolean;
	/** Called for each change, and after the document had to be built again. */
	onChange: (doc: Y.Doc, transaction: Y.Transaction) => void;
	/** Called once when the room cannot go on: it must be forgotten, so that the next to come tries again. */
	onEnd: (room: Room, refusal: RefusalKind) => void;
};

/** Message types that carry changes. */
type Change = { type: "step2" | "update"; update: Uint8Array };

export class Room {
	readonly name: RoomName;
	readonly connections = new Set<Connection>();
	readonly #parts: RoomParts;
	readonly #document: DurableDocument;
	readonly #presence: Presence;
	readonly #messages: MessageQueue;
	#presenceTimer: NodeJS.Timeout | null = null;
	#isStopping = false;
	#usedAt: number;

	constructor(parts: RoomParts) {
		this.#parts = parts;
		this.name = parts.name;
		this.#usedAt = parts.clock.now();
		this.#presence = new Presence({
			now: () => parts.clock.now(),
			maxPerConnection: parts.limits.maxPresencePerConnection,
			maxStateBytes: parts.limits.maxPresenceBytes,
			maxRead: parts.limits.maxPresenceRead,
			ownerOf: (client) => this.#document.live?.owners.get(client),
			announced: parts.announced,
		});
		this.#messages = new MessageQueue({
			isReady: () => this.#document.live !== null && !this.#document.isHeld,
			handle: (connection, frame) => this.#take(connection, frame),
			pace: parts.limits,
		});
		this.#document = new DurableDocument({
			...parts,
			events: {
				onLive: (live) => this.#goLive(live),
				onRelease: () => this.#messages.carryOn(),
				onChange: parts.onChange,
				onStored: (batch) => this.#publish(batch),
				onTrouble: (trouble) => this.#tellTrouble(trouble),
				onWell: (live) => this.#tellWell(live),
				onEnd: (refusal) => this.#end(refusal),
			},
		});
	}

	// Connections

	join(connection: Connection): void {
		this.#usedAt = this.#parts.clock.now();
		this.connections.add(connection);
		try {
			if (this.#document.live) this.#welcome(connection, this.#document.live);
		} catch (error) {
			this.fail(error, "a welcome failed");
		}
	}

	leave(connection: Connection): void {
		connection.isOpen = false;
		if (!this.connections.delete(connection)) return;
		this.#usedAt = this.#parts.clock.now();
		this.#presence.leave(connection);
		this.#schedulePresence();
	}

	/** Closes one connection, with its reason. */
	drop(connection: Connection, refusal: RefusalKind): void {
		connection.close(refusal);
		this.leave(connection);
	}

	/** Closes one connection for what came through it. */
	putOut(connection: Connection, refusal: RefusalKind): void {
		if (connection.isOpen) this.#parts.onPutOut(connection.admission.member);
		this.drop(connection, refusal);
	}

	/** Takes one message, now or when the room can. Never throws. */
	receive(connection: Connection, frame: Uint8Array): void {
		if (connection.isOpen && !this.#isStopping) this.#messages.receive(connection, frame);
	}

	/** Decides again what a connection may do, and tells it at once. */
	recheck(connection: Connection): void {
		if (!connection.isOpen) return;
		const standing = this.#standingOf(connection);
		const { live } = this.#document;
		if (!standing || !live) return;
		connection.tellAccess(connection.accessTo(live, standing), standing);
		this.#presence.restamp(connection, standing.user);
		this.#schedulePresence();
	}

	/** Regular care: feeds again readers that caught up, cuts those that do not, and lets silent ones hear something. */
	tend(now: number): void {
		const { heartbeatMs, resumeBytes, stallMs, cutBytes } = this.#parts.limits;
		for (const connection of [...this.connections]) {
			const unsent = connection.transport.unsentBytes();
			const isLost = connection.stall !== null && now - connection.stall.since > stallMs;
			if (connection.stall && unsent < resumeBytes) this.#feedAgain(connection);
			else if (isLost || unsent > cutBytes + connection.largestFrame) this.drop(connection, "too-slow");
			else if (now - connection.lastSentAt > heartbeatMs) connection.send(SIGN_OF_LIFE, now);
			this.#answerQuestion(connection, now);
			this.#answerWhoIsHere(connection, now);
			// A session may end while nothing is said.
			if (now - connection.recheckedAt > heartbeatMs) {
				connection.recheckedAt = now;
				this.recheck(connection);
			}
		}
	}

	// The server's own changes and readings

	/** Makes a change of the server's own; resolves when it is on disk. */
	edit(member: MemberId | null, change: (doc: Y.Doc) => void): Promise<void> {
		this.#usedAt = this.#parts.clock.now();
		return this.#document.edit(member, change);
	}

	async read<T>(reader: (doc: Y.Doc) => T): Promise<T> {
		this.#usedAt = this.#parts.clock.now();
		const { doc } = await this.#document.whenLive();
		return reader(doc);
	}

	async readInTurns<T>(reader: (doc: Y.Doc) => Steps<T>): Promise<T> {
		this.#usedAt = this.#parts.clock.now();
		const { doc } = await this.#document.whenLive();
		const steps = reader(doc);
		const { limits } = this.#parts;
		const done = oneTurn(steps, limits.turnMs);
		return done ? done.value : await inTurns(steps, limits);
	}

	/** About what its document takes in memory, in bytes. */
	weight(now: number): number {
		return this.#document.live?.weight(now) ?? 0;
	}

	/** Whether nobody is here, nothing is on its way, and it has been so for a while. */
	isIdle(now: number, idleMs: number): boolean {
		return this.connections.size === 0 && this.#document.isQuiet && now - this.#usedAt >= idleMs;
	}

	compactBeforeLeaving(): Promise<void> {
		return this.#document.compactBeforeLeaving();
	}

	/** Stores what is under way, then lets go of everything. `refusal` is what those still connected are told. */
	stop(refusal: RefusalKind): Promise<void> {
		this.#isStopping = true;
		return this.#document.stop(refusal);
	}

	/** Lets go of everything after a bug: who is here comes back, to a room read from the log. */
	fail(error: unknown, what: string): void {
		this.#document.fail(error, what);
	}

	// Messages

	/** A bug closes the connection that the message came through, and the others go on. Of whoever left while it waited, what they wrote is taken, and nothing else. */
	#take(connection: Connection, frame: Uint8Array): void {
		const { live } = this.#document;
		if (!live || connection.isDropped || this.#isStopping) return;
		try {
			this.#handle(connection, live, frame);
		} catch (error) {
			this.#failMessage(connection, error);
		}
	}

	#failMessage(connection: Connection, error: unknown): void {
		const { member } = connection.admission;
		this.#parts.logger.error({ err: error, room: this.name, member }, "a message failed");
		this.drop(connection, "unexpected-error");
	}

	#handle(connection: Connection, live: LiveDocument, frame: Uint8Array): void {
		const standing = this.#standingOf(connection);
		if (!standing) return;
		const access = connection.accessTo(live, standing);
		connection.tellAccess(access, standing);
		const message = readMessage(frame);
		if (!message) {
			this.#strike(connection, "malformed-message");
			return;
		}
		// A change that may not be made is read all the same: it may hold nothing new, else its sender is told.
		const isChange = message.type === "step2" || message.type === "update";
		if (!isChange && (!connection.isOpen || !mayDo(access.access, message.type))) return;
		switch (message.type) {
			case "step1":
				this.#hearQuestion(connection, live, message.vector);
				return;
			case "step2":
			case "update":
				this.#takeChange(connection, live, message, access);
				return;
			case "awareness":
				this.#hearPresence(connection, message.states, standing);
				return;
			case "queryAwareness":
				connection.asksPresence = true;
				this.#answerWhoIsHere(connection, this.#parts.clock.now());
				return;
			case "ignored":
		}
	}

	#hearPresence(connection: Connection, states: Uint8Array, { user }: Standing): void {
		const problem = this.#presence.hear(connection, states, user);
		if (problem) this.#strike(connection, problem);
		this.#schedulePresence();
	}

	/** Who asks faster than any client needs waits for the answer, and gets one for all. */
	#answerWhoIsHere(connection: Connection, now: number): void {
		if (!connection.asksPresence || this.#isBehind(connection) || !connection.presenceQuestions.take(1, now)) return;
		connection.asksPresence = false;
		this.#sendPresence(connection);
	}

	/** The last one counts. A list longer than what there is, with what one may have written while away, is no question. */
	#hearQuestion(connection: Connection, live: LiveDocument, vector: Uint8Array): void {
		if (vector.byteLength > this.#mostKnown(connection, live) * BYTES_OF_A_CLIENT) {
			this.#strike(connection, "malformed-message");
			return;
		}
		connection.question = vector;
		this.#answerQuestion(connection, this.#parts.clock.now());
	}

	#answerQuestion(connection: Connection, now: number): void {
		const { question } = connection;
		const { live } = this.#document;
		if (!question || !live || !connection.questions.take(1, now)) return;
		connection.question = null;
		const vector = readVector(question, this.#mostKnown(connection, live));
		if (!vector) this.#strike(connection, "malformed-message");
		// Who asks again and again without reading the answers gets one, once the wire is free.
		else if (this.#isBehind(connection)) connection.stall = { since: connection.stall?.since ?? now, vector };
		else this.#document.addJoiner({ connection, vector });
	}

	/** How many clients one may know. Whoever comes from before a restore may know any that the room has had. */
	#mostKnown(connection: Connection, live: LiveDocument): number {
		const { maxClients, maxNewClients } = this.#parts.limits;
		return (connection.isFromBefore ? maxClients : live.owners.size) + maxNewClients;
	}

	#takeChange(connection: Connection, live: LiveDocument, message: Change, access: Access): void {
		connection.handled += 1;
		if (message.type === "step2") connection.openQuestions = Math.max(0, connection.openQuestions - 1);
		// Nothing can be kept now: the connection is asked for what is missing once it can.
		if (this.#document.trouble) {
			connection.isResyncing = true;
			return;
		}
		this.#document.heard(connection);
		const { member } = connection.admission;
		const holderOf = (client: number) => this.#parts.announced.holderOf(client);
		const view = {
			...{ doc: live.doc, owners: live.owners, member, holderOf, brought: live.broughtBy(member) },
			stepsLeft: this.#parts.limits.maxDocumentSteps - live.steps,
			ownStepsLeft: this.#parts.stepsLeft(member),
			spend: (steps: number) => this.#parts.spend(member, steps),
		};
		const mayWrite = mayDo(access.access, message.type);
		// Whoever may not write is not given the time that a large change takes to look at.
		if (!mayWrite && !this.#isSmall(connection, message.update)) {
			this.#refuse(connection, access.reason ?? "write-refused", true);
			return;
		}
		const steps = this.#weighAndTake(connection, live, message, { access, view });
		const { limits } = this.#parts;
		if (oneTurn(steps, limits.turnMs)) return;
		// R926: what takes longer than a turn goes on between those of the other rooms.
		const rest = inTurns(steps, limits).catch((error: unknown) => this.#failMessage(connection, error));
		this.#document.holdDuring(rest);
	}

	/** Decides on a change and takes it, in steps between which nothing else changes the document. */
	*#weighAndTake(
		connection: Connection,
		live: LiveDocument,
		message: Change,
		{ access, view }: { access: Access; view: GateView },
	): Steps<void> {
		const { limits } = this.#parts;
		const mayWrite = mayDo(access.access, message.type);
		const inspected = yield* inspection(message.update, view, mayWrite ? limits : { ...limits, ...limits.reading });
		// Whoever sent it has it still, and gives it to the document that comes.
		if (this.#document.live !== live) return;
		if (connection.isFromBefore || live.isQuarantined) {
			// Its words hang on a history that is not here: kept apart by its browser, never merged, and nobody's fault.
			if (!inspected.ok || inspected.value.isNew) this.#refuse(connection, access.reason ?? "write-refused", false);
		} else if (!inspected.ok) {
			if (inspected.error === "clock-gap") {
				this.#askForMissing(connection, live, access);
				return;
			}
			this.#refuseChange(connection, inspected.error);
		} else {
			const { isNew, adds } = inspected.value;
			if (isNew && !mayWrite) this.#refuse(connection, access.reason ?? "write-refused", false);
			else if (isNew && this.#document.isHeld && !this.#mayStillWrite(connection, live))
				this.#refuse(connection, "write-refused", false);
			else if (adds && this.#isFull(live)) this.#refuse(connection, "document-full", false);
			else if (adds && !this.#parts.mayGrow(message.update.byteLength > MUCH_BYTES))
				this.#refuse(connection, "server-full", false);
			else if (isNew) yield* this.#takeInspected(connection, message.update, inspected.value);
		}
		// Only the step 2 that answers our last question settles what was missing.
		if (message.type === "step2" && connection.openQuestions === 0) {
			connection.isResyncing = false;
			connection.gaps = 0;
		}
	}

	/** The right may have gone while the change was looked at. */
	#mayStillWrite(connection: Connection, live: LiveDocument): boolean {
		const standing = connection.admission.standing();
		return standing.ok && connection.accessTo(live, standing.value).access === "write";
	}

	#isFull(live: LiveDocument): boolean {
		const { limits, clock } = this.#parts;
		const now = clock.now();
		return live.isOver(limits.maxDocumentBytes, now) || live.pieces(now) > limits.maxDocumentStructs;
	}

	#isSmall(connection: Connection, { byteLength }: Uint8Array): boolean {
		const { reading } = this.#parts.limits;
		const { readingBytes } = connection;
		return byteLength <= reading.maxMessageBytes && readingBytes.take(byteLength, this.#parts.clock.now());
	}

	*#takeInspected(connection: Connection, update: Uint8Array, inspected: Inspection): Steps<void> {
		try {
			yield* this.#document.take(update, inspected, connection);
		} catch (error) {
			const { member } = connection.admission;
			this.#parts.logger.warn(
				{ err: error, room: this.name, member },
				"a change stopped half-way; the room is built again",
			);
			this.#refuse(connection, "malformed-update", !isShapeOfDocument(error));
		}
	}

	#ask(connection: Connection, live: LiveDocument): void {
		connection.openQuestions += 1;
		connection.send(step1Frame(live.vector()), this.#parts.clock.now());
	}

	/** A change arrived whose elder did not. Told apart from a forgery by asking: an honest client sends both. */
	#askForMissing(connection: Connection, live: LiveDocument, access: Access): void {
		connection.gaps += 1;
		if (access.access !== "write") {
			this.#refuse(connection, access.reason ?? "write-refused", false);
		} else if (connection.gaps > this.#parts.limits.maxStrikes) {
			this.#refuse(connection, "clock-gap", true);
		} else {
			connection.isResyncing = true;
			this.#ask(connection, live);
		}
	}

	/** Words that cannot be taken are never acknowledged in silence: their author is told, and keeps them. */
	#refuseChange(connection: Connection, error: Exclude<GateRefusal, "clock-gap">): void {
		// Whoever holds other words under the same signature is more likely the victim of it than its author.
		if (error === "contradiction") this.#refuse(connection, "contradicting-change", false);
		else this.#refuse(connection, error, error !== "document-full");
	}

	#refuse(connection: Connection, kind: RefusalKind, isSuspect: boolean): void {
		connection.notice({ notice: "refused", kind, count: connection.handled });
		if (isSuspect) this.#strike(connection, kind);
	}

	#strike(connection: Connection, kind: RefusalKind): void {
		connection.strikes += 1;
		this.#parts.logger.warn({ room: this.name, member: connection.admission.member, kind }, "a message was refused");
		if (connection.strikes >= this.#parts.limits.maxStrikes) this.putOut(connection, kind);
	}

	#standingOf(connection: Connection): Standing | null {
		const standing = connection.admission.standing();
		if (standing.ok) return standing.value;
		this.drop(connection, standing.error.kind);
		return null;
	}

	// What goes out

	#goLive(live: LiveDocument): void {
		for (const connection of this.connections) if (!connection.isFed) this.#welcome(connection, live);
		this.#messages.carryOn();
	}

	#welcome(connection: Connection, live: LiveDocument): void {
		const standing = this.#standingOf(connection);
		if (!standing) return;
		connection.tellAccess(connection.accessTo(live, standing), standing);
		const { trouble } = this.#document;
		if (trouble) connection.notice({ notice: "storage", healthy: false, kind: trouble });
		this.#ask(connection, live);
		this.#sendPresence(connection);
	}

	#publish(batch: Batch): void {
		const now = this.#parts.clock.now();
		const framesFor = batch.frames();
		const acknowledged = new Map(batch.acknowledgements.map(({ connection, count }) => [connection, count]));
		const asked = new Set(batch.answers.map(({ connection }) => connection));
		for (const connection of this.connections) {
			if (!connection.isFed || connection.stall) continue;
			const frames = framesFor(connection);
			if (asked.has(connection)) for (const frame of frames) connection.send(frame, now);
			else connection.sendAll(frames, now, acknowledged.get(connection) ?? 0);
			this.#noticeStall(connection, batch.before, now);
		}
		for (const { connection, frame, known } of batch.answers) {
			connection.send(frame, now);
			connection.isFed = true;
			this.#noticeStall(connection, known, now);
		}
		for (const [connection, count] of acknowledged) connection.acknowledge(count);
	}

	#isBehind(connection: Connection): boolean {
		return connection.stall !== null || connection.transport.unsentBytes() > this.#parts.limits.stallBytes;
	}

	/** Stops feeding a reader that does not keep up. `known` is a state it surely has. */
	#noticeStall(connection: Connection, known: Map<number, number> | null, since: number): void {
		if (connection.stall || !this.#isBehind(connection)) return;
		connection.stall = { since, vector: known ?? this.#document.storedVector ?? new Map<number, number>() };
	}

	/** One state for all that a slow reader missed, instead of each frame. */
	#feedAgain(connection: Connection): void {
		if (!connection.stall) return;
		const { vector } = connection.stall;
		connection.stall = null;
		connection.isFed = false;
		this.#document.addJoiner({ connection, vector });
		this.#sendPresence(connection);
	}

	#sendPresence(connection: Connection): void {
		const snapshot = this.#presence.snapshotFor(connection);
		if (snapshot) connection.send(snapshot, this.#parts.clock.now());
	}

	#schedulePresence(): void {
		if (this.#presenceTimer || !this.#presence.hasNews) return;
		this.#presenceTimer = setTimeout(() => {
			this.#presenceTimer = null;
			try {
				this.#publishPresence();
			} catch (error) {
				this.fail(error, "presence failed");
			}
		}, this.#parts.limits.presenceWindowMs);
	}

	#publishPresence(): void {
		const now = this.#parts.clock.now();
		const frameFor = this.#presence.takeNews();
		for (const connection of this.connections) {
			const frame = connection.stall ? null : frameFor(connection);
			if (frame) connection.send(frame, now);
		}
	}

	#tellTrouble(kind: StorageTrouble): void {
		for (const connection of this.connections) {
			connection.isResyncing = true;
			connection.notice({ notice: "storage", healthy: false, kind });
		}
	}

	#tellWell(live: LiveDocument): void {
		for (const connection of this.connections) {
			connection.notice({ notice: "storage", healthy: true });
			this.#ask(connection, live);
		}
	}

	#end(refusal: RefusalKind): void {
		if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
		this.#messages.clear();
		for (const connection of [...this.connections]) this.drop(connection, refusal);
		// Leaving has just made presence news that nobody is left to hear.
		if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
		this.#parts.onEnd(this, refusal);
	}
}

/** What nobody types. */
const MUCH_BYTES = 16_384;

/** Two numbers of five bytes at most. */
const BYTES_OF_A_CLIENT = 10;

/** A change may be sound and the document too deep for Yjs to walk: that is not the fault of whoever sent it. */
function isShapeOfDocument(error: unknown): boolean {
	return error instanceof Error && error.cause instanceof RangeError && error.cause.message.includes("call stack");
}

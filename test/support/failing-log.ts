/** A log whose n-th write is the last, or fails alone; and which may have kept it without a word, as a disk that answers too late does. */

import { StorageError, type UpdateLog } from "#server/store/update-log.ts";

export type LogFault = { at: number; kind: "cut" | "once"; isKept: boolean };

export class FailingLog implements UpdateLog {
	/** How many writes were asked for. */
	count = 0;
	/** The power is back. */
	isRepaired = false;
	readonly #log: UpdateLog;
	readonly #fault: LogFault;

	constructor(log: UpdateLog, fault: LogFault) {
		this.#log = log;
		this.#fault = fault;
	}

	get epoch(): string {
		return this.#log.epoch;
	}

	get past(): UpdateLog["past"] {
		return this.#log.past;
	}

	append: UpdateLog["append"] = (room, updates) => this.#write(() => this.#log.append(room, updates));
	compact: UpdateLog["compact"] = (room, upTo, digest) => this.#write(() => this.#log.compact(room, upTo, digest));
	startOver: UpdateLog["startOver"] = (room, upTo, time) => this.#write(() => this.#log.startOver(room, upTo, time));
	probe: UpdateLog["probe"] = () => this.#write(() => this.#log.probe());
	load: UpdateLog["load"] = (room) => this.#log.load(room);
	lastSeq: UpdateLog["lastSeq"] = (room) => this.#log.lastSeq(room);
	history: UpdateLog["history"] = (room, after, limit) => this.#log.history(room, after, limit);
	authorsSince: UpdateLog["authorsSince"] = (room, after, since) => this.#log.authorsSince(room, after, since);
	rooms: UpdateLog["rooms"] = (workspace) => this.#log.rooms(workspace);
	audit: UpdateLog["audit"] = (workspace) => this.#log.audit(workspace);
	keepPoint: UpdateLog["keepPoint"] = (room, point) => this.#write(() => this.#log.keepPoint(room, point));
	points: UpdateLog["points"] = (room) => this.#log.points(room);
	stateAt: UpdateLog["stateAt"] = (room, seq) => this.#log.stateAt(room, seq);
	close: UpdateLog["close"] = () => this.#log.close();

	async #write<T>(work: () => Promise<T>): Promise<T> {
		this.count += 1;
		const { at, kind, isKept } = this.#fault;
		const isWell = this.isRepaired || this.count < at || (this.count > at && kind === "once");
		if (isWell) return await work();
		if (this.count === at && isKept) await work();
		throw new StorageError("storage-failed", "the log of the test refuses");
	}
}

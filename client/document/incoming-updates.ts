/** What the others write, applied a few times in a second at most: twenty people who type are one change of the text at a time, not twenty. */

import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { Cell } from "#client/document/cell.ts";
import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";

/** Two frames of the screen. The first change after a quiet moment waits for nothing. */
const PAUSE_MS = 33;
/** However slow the page: above, the letters of the others would seem to come in heaps. */
const LONGEST_PAUSE_MS = 200;
/** What the others write may take a fifth of the page's time; the rest is for whoever writes there. */
const PAUSE_BY_COST = 4;

/** Half a frame of the screen: what takes less is hardly ever in the way of a key. */
const SLOW_MS = 8;

export type IncomingOptions = {
	pauseMs?: number | undefined;
	/** Calls back with how long the next frame of the screen takes, in milliseconds; never where nothing is drawn. */
	nextFrame?: ((took: (ms: number) => void) => void) | undefined;
	now?: (() => number) | undefined;
};

export class IncomingUpdates {
	readonly #doc: Y.Doc;
	readonly #origin: unknown;
	readonly #options: IncomingOptions;
	/** What the last change cost the page: to apply it, and to draw it. */
	#costMs = 0;
	#appliedAt = Number.NEGATIVE_INFINITY;
	/** When one last wrote oneself. */
	#wroteAt = Number.NEGATIVE_INFINITY;
	/** When what waits was last asked to come once one's own letter is drawn. A page that is hidden meanwhile never says so. */
	#askedAt = Number.NEGATIVE_INFINITY;
	#waiting: Uint8Array[] = [];
	/** How many changes somebody keeps waiting, to write in peace; null when nobody does. */
	readonly held = new Cell<number | null>(null);
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** Updates are applied under that origin. A timer rather than the frames of the screen: a hidden tab has none. */
	constructor(doc: Y.Doc, origin: unknown, options: IncomingOptions = {}) {
		this.#doc = doc;
		this.#origin = origin;
		this.#options = options;
		doc.on("afterTransaction", this.#onWritten);
	}

	/** A long text on a slow computer takes the others’ letters less often, so that one’s own keys never wait for them. */
	get #pauseMs(): number {
		const { pauseMs = PAUSE_MS } = this.#options;
		return Math.max(pauseMs, Math.min(this.#costMs * PAUSE_BY_COST, LONGEST_PAUSE_MS));
	}

	/** A text that takes long to draw makes a key wait that comes while a change of somebody else is drawn. */
	get #isSlow(): boolean {
		return this.#costMs > SLOW_MS;
	}

	get #now(): number {
		return (this.#options.now ?? Date.now)();
	}

	/** In such a text the letters of the others come right after one's own are drawn: the next key is then the farthest. */
	readonly #onWritten = ({ local, origin, changed }: Y.Transaction): void => {
		if (!local || origin === this.#origin || changed.size === 0) return;
		this.#wroteAt = this.#now;
		if (!this.#isSlow || this.#wroteAt - this.#askedAt < LONGEST_PAUSE_MS) return;
		this.#askedAt = this.#wroteAt;
		this.#options.nextFrame?.(() => {
			this.#askedAt = Number.NEGATIVE_INFINITY;
			const isWaiting = this.#timer !== null && this.#waiting.length > 0 && this.held.get() === null;
			if (isWaiting && this.#now - this.#appliedAt >= this.#pauseMs) this.flush();
		});
	};

	/** After a pause: what waits is let in, unless one writes in a slow text; then it is by one's next letter, or when it has waited for long. */
	#afterPause(): void {
		this.#timer = null;
		if (this.held.get() !== null) return;
		const [now, longest] = [this.#now, LONGEST_PAUSE_MS];
		const left = this.#appliedAt + longest - now;
		if (this.#isSlow && now - this.#wroteAt < longest && left > 0)
			this.#timer = setTimeout(() => this.#afterPause(), left);
		else this.flush();
	}

	/** Takes the updates a provider hears. Everything else it hears of the document waits for nothing, and comes after what came before it. */
	takeFrom(provider: WebsocketProvider): void {
		const hear = provider.messageHandlers[MESSAGE.sync];
		provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
			// The kind is below 128: one byte.
			if (decoder.arr[decoder.pos] === SYNC.update) {
				decoding.readVarUint(decoder);
				this.receive(decoding.readVarUint8Array(decoder));
			} else {
				this.flush();
				hear?.(encoder, decoder, ...rest);
			}
		};
	}

	/** Takes an update: applied now when there was none for a moment, otherwise with those that come meanwhile. */
	receive(update: Uint8Array): void {
		this.#waiting.push(update);
		const held = this.held.get();
		if (held !== null) this.held.set(held + 1);
		else if (this.#timer === null) this.flush();
	}

	/** Keeps the changes of the others waiting from now on, or lets them in. What the connection must settle (a return, a change of rights) lets them in too. */
	hold(isHeld: boolean): void {
		if (isHeld) this.held.set(this.held.get() ?? 0);
		else {
			this.held.set(null);
			this.flush();
		}
	}

	/** Applies what waits, as one change. Throws what applying threw, once everything else is in. */
	flush(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (this.#waiting.length === 0) return;
		const updates = this.#waiting;
		this.#waiting = [];
		if (this.held.get() !== null) this.held.set(0);
		this.#timer = setTimeout(() => this.#afterPause(), this.#pauseMs);
		const failures: unknown[] = [];
		const began = this.#now;
		this.#appliedAt = began;
		Y.transact(
			this.#doc,
			() => {
				for (const update of updates) {
					try {
						Y.applyUpdate(this.#doc, update, this.#origin);
					} catch (failure) {
						failures.push(failure);
					}
				}
			},
			this.#origin,
			false,
		);
		const applied = this.#now - began;
		this.#options.nextFrame?.((drawn) => {
			this.#costMs = applied + drawn;
		});
		if (failures.length > 0) throw failures[0];
	}

	/** Applies what waits, and stops. */
	end(): void {
		this.#doc.off("afterTransaction", this.#onWritten);
		try {
			this.flush();
		} finally {
			if (this.#timer !== null) clearTimeout(this.#timer);
			this.#timer = null;
		}
	}
}

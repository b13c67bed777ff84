/** Follows the frames on a socket from their first bytes, to know what is held of a message that is not whole yet, and since when. Reads no content. */

/** Each part that arrives by itself is kept in an object of its own until the message is whole. */
const PART_BYTES = 200;
const FINAL = 0b1000_0000;
const MASKED = 0b1000_0000;
const FIRST_CONTROL = 8;

export type Slowness = { afterMs: number; bytesPerSecond: number };

export class MessageUnderWay {
	/** At most fourteen bytes come before the content of a frame. */
	readonly #head = new Uint8Array(14);
	#known = 0;
	/** Bytes of the frame still to come. */
	#left = 0;
	#held = 0;
	#since: number | null = null;

	/** What the message under way takes in memory. */
	get heldBytes(): number {
		return this.#held;
	}

	/** Bytes as they came from the wire. */
	hear(bytes: Uint8Array, now: number): void {
		for (let at = 0; at < bytes.byteLength; ) {
			if (this.#left === 0) {
				this.#head[this.#known] = bytes[at] ?? 0;
				this.#known += 1;
				at += 1;
				if (this.#known === this.#headLength()) this.#begin(now);
				continue;
			}
			const part = Math.min(this.#left, bytes.byteLength - at);
			this.#left -= part;
			at += part;
			if (!this.#isControl()) this.#held += part;
			if (this.#left === 0) this.#end();
		}
		if (this.#since !== null) this.#held += PART_BYTES;
	}

	/** Whether it has been coming for long, and more slowly than the poorest line. */
	isTooSlow(now: number, { afterMs, bytesPerSecond }: Slowness): boolean {
		if (this.#since === null) return false;
		const ms = now - this.#since;
		return ms > afterMs && this.#held < (ms / 1_000) * bytesPerSecond;
	}

	/** It was not read for a while: that is nobody's slowness. */
	waited(ms: number): void {
		if (this.#since !== null) this.#since += ms;
	}

	#headLength(): number {
		if (this.#known < 2) return 2;
		const said = (this.#head[1] ?? 0) & 127;
		const mask = (this.#head[1] ?? 0) & MASKED ? 4 : 0;
		return 2 + mask + (said === 126 ? 2 : said === 127 ? 8 : 0);
	}

	#isControl(): boolean {
		return ((this.#head[0] ?? 0) & 15) >= FIRST_CONTROL;
	}

	#begin(now: number): void {
		const view = new DataView(this.#head.buffer);
		const said = view.getUint8(1) & 127;
		this.#left = said;
		if (said === 126) this.#left = view.getUint16(2);
		else if (said === 127) this.#left = Number(view.getBigUint64(2));
		if (!this.#isControl()) this.#since ??= now;
		if (this.#left === 0) this.#end();
	}

	#end(): void {
		this.#known = 0;
		const isLast = ((this.#head[0] ?? 0) & FINAL) !== 0;
		if (this.#isControl() || !isLast) return;
		this.#held = 0;
		this.#since = null;
	}
}

/** The server’s clock as this device can tell it, so that all screens count the same seconds. */

import { useEffect, useReducer, useState, useSyncExternalStore } from "react";
import { type Api, api as ownApi } from "#client/api/api.ts";
import { Cell } from "#client/document/cell.ts";

/** The best of these askings is kept: the one that came back the fastest is off by half its journey at most. */
const ASKINGS = 5;
/** Two clocks drift apart by less than a tenth of a second meanwhile. */
const AGAIN_MS = 600_000;
const RETRY_MS = 5_000;

/** The difference between the two clocks, measured as long as somebody reads it. */
export class ServerClock {
	/** Milliseconds to add to the device’s clock; null until the server has answered. */
	readonly offset = new Cell<number | null>(null);
	readonly #api: Pick<Api, "clock">;
	readonly #now: () => number;
	#readers = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#isAsking = false;
	#nextAt = 0;

	constructor(api: Pick<Api, "clock">, now: () => number) {
		this.#api = api;
		this.#now = now;
	}

	/** For `useSyncExternalStore`. */
	readonly follow = (listener: () => void): (() => void) => {
		const stop = this.offset.subscribe(listener);
		this.#readers += 1;
		this.#wait();
		return () => {
			stop();
			this.#readers -= 1;
			if (this.#readers > 0 || this.#timer === null) return;
			clearTimeout(this.#timer);
			this.#timer = null;
		};
	};

	/** One question at a time, however readers come and go. */
	#wait(): void {
		if (this.#isAsking || this.#timer !== null || this.#readers === 0) return;
		this.#timer = setTimeout(() => void this.#ask(), Math.max(0, this.#nextAt - this.#now()));
	}

	async #ask(): Promise<void> {
		this.#timer = null;
		this.#isAsking = true;
		const found = await measureOffset(this.#api, this.#now);
		this.#isAsking = false;
		if (found !== null) this.offset.set(found);
		this.#nextAt = this.#now() + (found === null ? RETRY_MS : AGAIN_MS);
		this.#wait();
	}
}

const clock = new ServerClock(ownApi, Date.now);

/** The difference between the two clocks, in milliseconds; null when the server does not answer. */
export async function measureOffset(api: Pick<Api, "clock">, now: () => number): Promise<number | null> {
	let best: { journey: number; offset: number } | null = null;
	for (let count = 0; count < ASKINGS; count += 1) {
		const asked = now();
		const answer = await api.clock();
		const answered = now();
		if (!answer.ok) continue;
		const journey = answered - asked;
		if (best === null || journey < best.journey) best = { journey, offset: answer.value.now + journey / 2 - answered };
	}
	return best?.offset ?? null;
}

/** Whether a moment of the server (milliseconds) is still to come, told again when it is there; null: none is. */
export function useIsToCome(moment: number | null): boolean {
	const shift = useSyncExternalStore(clock.follow, clock.offset.get) ?? 0;
	const end = moment === null ? null : moment - shift;
	const [ended, setEnded] = useState<number | null>(null);
	useEffect(() => {
		if (end === null) return;
		const timer = setTimeout(() => setEnded(end), Math.max(0, end - Date.now()));
		return () => clearTimeout(timer);
	}, [end]);
	return end !== null && end !== ended && Date.now() < end;
}

/** What is left until a moment of the server (milliseconds, negative after it), told again as the second that is shown changes: at the same instant on every screen. */
export function useLeftUntil(moment: number | null): number | null {
	const shift = useSyncExternalStore(clock.follow, clock.offset.get) ?? 0;
	const [, drawAgain] = useReducer((count: number) => count + 1, 0);
	useEffect(() => {
		if (moment === null) return;
		let timer: ReturnType<typeof setTimeout>;
		const wait = () => {
			timer = setTimeout(
				() => {
					drawAgain();
					wait();
				},
				untilNextSecond(moment - shift - Date.now()),
			);
		};
		wait();
		return () => clearTimeout(timer);
	}, [moment, shift]);
	return moment === null ? null : moment - shift - Date.now();
}

/** How long until what is left is a whole number of seconds again. */
export function untilNextSecond(left: number): number {
	const over = ((left % 1000) + 1000) % 1000;
	return over === 0 ? 1000 : over;
}

/** The server’s time now, told again every `everyMs`. */
export function useServerNow(everyMs: number): number {
	const shift = useSyncExternalStore(clock.follow, clock.offset.get) ?? 0;
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const ticking = setInterval(() => setNow(Date.now()), everyMs);
		return () => clearInterval(ticking);
	}, [everyMs]);
	return now + shift;
}

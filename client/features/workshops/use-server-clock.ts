/** The server’s clock as this device can tell it, so that all screens count the same seconds. */

import { useEffect, useState, useSyncExternalStore } from "react";
import { type Api, api as ownApi } from "#client/api/api.ts";
import { Cell } from "#client/document/cell.ts";

/** The best of these askings is kept: the one that came back the fastest is off by half its journey at most. */
const ASKINGS = 5;
const AGAIN_MS = 60_000;
const RETRY_MS = 5_000;

/** Milliseconds to add to the device’s clock; null until the server has answered. */
const offset = new Cell<number | null>(null);
let readers = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

function follow(listener: () => void): () => void {
	const stop = offset.subscribe(listener);
	readers += 1;
	if (readers === 1) void keepTime();
	return () => {
		stop();
		readers -= 1;
		if (readers === 0 && timer !== null) clearTimeout(timer);
	};
}

async function keepTime(): Promise<void> {
	const found = await measureOffset(ownApi, Date.now);
	if (found !== null) offset.set(found);
	if (readers > 0) timer = setTimeout(() => void keepTime(), found === null ? RETRY_MS : AGAIN_MS);
}

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

/** The server’s time now, told again every `everyMs`. */
export function useServerNow(everyMs: number): number {
	const shift = useSyncExternalStore(follow, offset.get) ?? 0;
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const ticking = setInterval(() => setNow(Date.now()), everyMs);
		return () => clearInterval(ticking);
	}, [everyMs]);
	return now + shift;
}

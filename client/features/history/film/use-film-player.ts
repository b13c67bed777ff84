/** Which step of a film is shown, and its playing by itself: never before it is asked for, and it stops at the end. */

import { useEffect, useState } from "react";

export const SPEEDS = { slow: 2, normal: 1, fast: 0.4 } as const;
export type Speed = keyof typeof SPEEDS;

export type FilmPlayer = {
	/** From 0. */
	index: number;
	isPlaying: boolean;
	speed: Speed;
	/** Going to a step by hand stops the playing. */
	go: (index: number) => void;
	toggle: () => void;
	setSpeed: (speed: Speed) => void;
};

const LEAST_MS = 1_400;
const PER_SIGN_MS = 25;
const MOST_MS = 6_000;

/** Time to read what changed in a step, at the normal speed. */
export function readingMs(changedSigns: number): number {
	return Math.min(MOST_MS, LEAST_MS + changedSigns * PER_SIGN_MS);
}

/** `changedSigns`: how many signs each step adds or removes. Begins at the last step, which is what the passage says now. */
export function useFilmPlayer(changedSigns: readonly number[]): FilmPlayer {
	const last = Math.max(0, changedSigns.length - 1);
	const [asked, setAsked] = useState<number | null>(null);
	const [isPlaying, setPlaying] = useState(false);
	const [speed, setSpeed] = useState<Speed>("normal");
	const index = Math.min(asked ?? last, last);
	const wait = readingMs(changedSigns[index] ?? 0) * SPEEDS[speed];
	useEffect(() => {
		if (!isPlaying) return;
		const timer = setTimeout(() => {
			if (index < last) setAsked(index + 1);
			if (index + 1 >= last) setPlaying(false);
		}, wait);
		return () => clearTimeout(timer);
	}, [isPlaying, index, last, wait]);
	return {
		index,
		isPlaying,
		speed,
		go: (next) => {
			setPlaying(false);
			setAsked(Math.max(0, Math.min(last, next)));
		},
		toggle: () => {
			// At the end, it begins again.
			if (!isPlaying && index >= last) setAsked(0);
			setPlaying(!isPlaying && last > 0);
		},
		setSpeed,
	};
}

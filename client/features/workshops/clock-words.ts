/** Hours, lengths and what is left of a timer, in words and in figures. */

import { counted, type Language, LOCALES } from "#shared/lib/language.ts";

const MINUTE_MS = 60_000;
const hours = new Map<Language, Intl.DateTimeFormat>();

/** « 14 h 05 », by the clock of this device. */
export function hourWords(time: number, language: Language): string {
	let format = hours.get(language);
	if (!format) {
		format = new Intl.DateTimeFormat(LOCALES[language], { timeStyle: "short" });
		hours.set(language, format);
	}
	return format.format(time);
}

/** « 45 min », « 1 h », « 1 h 25 min ». */
export function lengthWords(minutes: number): string {
	const hour = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hour === 0) return `${rest}\u00a0min`;
	return rest === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${rest}\u00a0min`;
}

/** The same from milliseconds, to the nearest minute. */
export function lastedWords(ms: number): string {
	return lengthWords(Math.max(0, Math.round(ms / MINUTE_MS)));
}

/** « 12:05 », « 1:02:30 »; below zero, how long ago it ran out: « −0:20 ». */
export function timerFigures(ms: number): string {
	// A timer that was just set to five minutes shows five minutes.
	const seconds = Math.abs(Math.ceil(ms / 1000));
	const hour = Math.floor(seconds / 3600);
	const minute = Math.floor((seconds % 3600) / 60);
	const two = (value: number) => String(value).padStart(2, "0");
	const figures = hour > 0 ? `${hour}:${two(minute)}:${two(seconds % 60)}` : `${minute}:${two(seconds % 60)}`;
	return ms <= -1000 ? `−${figures}` : figures;
}

/** What is left, said aloud: to the minute above one minute. */
export function timerWords(ms: number, language: Language): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	if (seconds > 60)
		return counted(language, Math.round(seconds / 60), "minute", language === "fr" ? "minutes" : "minutes");
	return counted(
		language,
		seconds,
		language === "fr" ? "seconde" : "second",
		language === "fr" ? "secondes" : "seconds",
	);
}

/** How far from the plan, in whole minutes: nothing under one minute either way. */
export function lateMinutes(ms: number): number {
	return Math.trunc(ms / MINUTE_MS);
}

/** The one logger: JSON lines on the standard output, without names, texts or tokens. */

import { pino } from "pino";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

/** What the rest of the server needs of a logger: fields first, then the sentence. */
export type Logger = {
	error(fields: object, sentence: string): void;
	warn(fields: object, sentence: string): void;
	info(fields: object, sentence: string): void;
	debug(fields: object, sentence: string): void;
	/** A logger that adds these fields to each of its lines. */
	child(fields: object): Logger;
};

/** Makes the logger of the process. Room and member ids are fine in fields; names, organisations, texts and tokens never are. */
export function createLogger(level: LogLevel): Logger {
	return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

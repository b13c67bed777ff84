/** Says a broken expectation aloud: the message names the call and what was expected. Throws; it is for bugs, never for input. */
export function assert(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(message);
}

/** Marks a case that the types say cannot happen. */
export function unreachable(value: never, call: string): never {
	throw new Error(`${call}: unexpected case ${JSON.stringify(value)}`);
}

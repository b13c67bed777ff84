/** A refusal people can meet is returned as a Result; a bug is thrown. */

export type Ok<Value> = { ok: true; value: Value };
export type Refused<Failure> = { ok: false; error: Failure };
export type Result<Value, Failure> = Ok<Value> | Refused<Failure>;

export function ok(): Ok<undefined>;
export function ok<Value>(value: Value): Ok<Value>;
export function ok(value?: unknown): Ok<unknown> {
	return { ok: true, value };
}

export function refused<Failure>(error: Failure): Refused<Failure> {
	return { ok: false, error };
}

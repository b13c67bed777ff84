/**
 * The chain of a ledger: each row is sealed with everything said about it and with the seal of the row before, so that none is changed, moved, removed or
 * slipped in unnoticed. The body is in it by its salted digest: a body that must go one day can go, and what is left still verifies.
 */

import { createHash, randomBytes } from "node:crypto";
import type { LedgerName, LedgerRow } from "#server/store/ledger-store.ts";

/** A row with what seals it. `part` counts the events of one command. */
export type ChainedRow = LedgerRow & {
	part: number;
	salt: Uint8Array | null;
	digest: Uint8Array;
	hash: Uint8Array;
};

/** What the first row is chained to. The name of the ledger is in each row. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

const SALT_BYTES = 16;

/** Seals a row behind the one that has `before` for hash. */
export function chain(
	ledger: LedgerName,
	before: Uint8Array,
	row: LedgerRow & { part: number; body: string },
): ChainedRow {
	const salt = randomBytes(SALT_BYTES);
	const digest = bodyDigest(salt, row.body);
	return { ...row, salt, digest, hash: rowHash(ledger, before, { ...row, digest }) };
}

/** Whether a row is what was written, behind the one that has `before` for hash. One that was purged has neither body nor salt, and keeps its digest. */
export function isChained(ledger: LedgerName, before: Uint8Array, row: ChainedRow): boolean {
	const { body, salt } = row;
	if ((body === null) !== (salt === null)) return false;
	if (body !== null && salt !== null && !isSame(row.digest, bodyDigest(salt, body))) return false;
	return isSame(row.hash, rowHash(ledger, before, row));
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return Buffer.compare(one, other) === 0;
}

/** Salted: a short body could otherwise be guessed from its digest. */
function bodyDigest(salt: Uint8Array, body: string): Uint8Array {
	return createHash("sha256").update(salt).update(body).digest();
}

function rowHash(
	{ room, stream }: LedgerName,
	before: Uint8Array,
	row: Pick<ChainedRow, "seq" | "time" | "member" | "key" | "part" | "digest">,
): Uint8Array {
	const about = [room, stream, row.seq, row.time, row.member, row.key, row.part];
	return createHash("sha256").update(before).update(row.digest).update(JSON.stringify(about)).digest();
}

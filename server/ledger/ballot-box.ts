/**
 * A box of anonymous ballots as bytes: all of them in places of one size, in the order of what they say, sealed together under the key of the box. Each new
 * ballot makes the whole box anew, with another nonce: two boxes of as many ballots differ in nothing that their ballots say.
 */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AnonymousBallot } from "#shared/ledger/anonymous-ballots.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Holds the longest ballot there may be, in UTF-8. */
const PLACE_BYTES = 4_096;
const LENGTH_BYTES = 2;

/** `name` is sealed with it: a box put in the place of another does not open. */
export function sealBox(ballots: readonly AnonymousBallot[], key: Uint8Array, name: string): Uint8Array {
	const texts = ballots.map((ballot) => JSON.stringify(AnonymousBallot.parse(ballot))).sort();
	const open = Buffer.alloc(texts.length * PLACE_BYTES);
	for (const [place, text] of texts.entries()) {
		const length = Buffer.byteLength(text);
		if (length + LENGTH_BYTES > PLACE_BYTES) throw new Error("sealBox: a ballot is longer than its place");
		open.writeUInt16BE(length, place * PLACE_BYTES);
		open.write(text, place * PLACE_BYTES + LENGTH_BYTES);
	}
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
	const sealed = Buffer.concat([cipher.update(open), cipher.final()]);
	open.fill(0);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when it is not what was sealed under this key and this name. */
export function openBox(bytes: Uint8Array, key: Uint8Array, name: string): AnonymousBallot[] | null {
	const box = Buffer.from(bytes);
	const size = box.length - NONCE_BYTES - TAG_BYTES;
	if (size < 0 || size % PLACE_BYTES !== 0) return null;
	const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES))
		.setAAD(Buffer.from(name))
		.setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
	let open: Buffer;
	try {
		open = Buffer.concat([decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
	} catch {
		return null;
	}
	return Array.from({ length: size / PLACE_BYTES }, (_, place) => {
		const start = place * PLACE_BYTES;
		const length = open.readUInt16BE(start);
		const text = open.toString("utf8", start + LENGTH_BYTES, start + LENGTH_BYTES + length);
		return AnonymousBallot.parse(JSON.parse(text));
	});
}

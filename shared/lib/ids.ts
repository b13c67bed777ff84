/** Branded identifiers: 128 random bits written as 26 lower-case characters, so that one kind never fits where another is expected. */

type Branded<Name extends string> = string & { readonly __brand: Name };

export type WorkspaceId = Branded<"WorkspaceId">;
export type DocumentId = Branded<"DocumentId">;
export type MemberId = Branded<"MemberId">;
export type InvitationId = Branded<"InvitationId">;
export type SessionId = Branded<"SessionId">;
export type MediaId = Branded<"MediaId">;
/** A record of a Yjs document: a project, an indicator, a balise, a criterion. */
export type RecordId = Branded<"RecordId">;
/** A block of text that other things point at. */
export type BlockId = Branded<"BlockId">;

/** Fills a buffer with random bytes; `crypto.getRandomValues` on both sides, a seeded one in tests. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_BYTES = 16;
const ID_LENGTH = 26;

/** Web Crypto, a global of browsers and of Node alike; declared here because shared/ knows neither. */
declare const crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): unknown };

const cryptoRandom: FillRandom = (bytes) => {
	crypto.getRandomValues(bytes);
};

/** Makes a new identifier of the kind asked for: `newId<MemberId>()`. */
export function newId<Id extends Branded<string>>(fillRandom: FillRandom = cryptoRandom): Id {
	const bytes = new Uint8Array(ID_BYTES);
	fillRandom(bytes);
	let bits = 0;
	let value = 0;
	let text = "";
	for (const byte of bytes) {
		value = (value << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += ALPHABET[(value >>> bits) & 31];
		}
		value &= (1 << bits) - 1;
	}
	text += ALPHABET[(value << (5 - bits)) & 31];
	return text as Id;
}

const ID_PATTERN = new RegExp(`^[${ALPHABET}]{${ID_LENGTH}}$`);

/** True when the text has the form of an identifier. It says nothing of whether the thing exists. */
export function isId(text: unknown): boolean {
	return typeof text === "string" && ID_PATTERN.test(text);
}

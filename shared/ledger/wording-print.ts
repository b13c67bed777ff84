/** The SHA-256 of a wording that a vote or a decision froze: whoever has the words finds the same one with any tool. */

import { toHexString } from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";

/** The words themselves, as their print is taken: the parts one under the other, then the options, each on a line that begins with a dash. */
export function wordingText(subject: VoteSubject, options: readonly { readonly label: string }[] = []): string {
	const parts = subject.kind === "question" ? [subject.text] : subject.parts.map(({ text }) => text);
	return [...parts, ...options.map(({ label }) => `- ${label}`)].join("\n");
}

/** 64 hexadecimal digits. */
export function wordingPrint(subject: VoteSubject, options: readonly { readonly label: string }[] = []): string {
	return toHexString(sha256.digest(encodeUtf8(wordingText(subject, options))));
}

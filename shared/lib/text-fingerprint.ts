/** A short fingerprint of a wording, to notice that it changed; not a proof of anything. */

/**
 * 64 bits as 16 hexadecimal digits (two FNV-1a, one on the text and one on it backwards). Blanks are collapsed and accents
 * written one way, so that only what a reader would see as a change counts.
 */
export function textFingerprint(text: string): string {
	const seen = text.normalize("NFC").replace(/\s+/g, " ").trim();
	let forwards = 0x811c9dc5;
	let backwards = 0x811c9dc5 ^ seen.length;
	for (let at = 0; at < seen.length; at += 1) {
		forwards = Math.imul(forwards ^ seen.charCodeAt(at), 0x01000193);
		backwards = Math.imul(backwards ^ seen.charCodeAt(seen.length - 1 - at), 0x01000193);
	}
	return [forwards, backwards].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

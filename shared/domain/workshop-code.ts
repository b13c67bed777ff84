/** The code of a workshop: six characters that are said aloud, projected and typed on a phone. */

/** 31 characters; none that another one passes for (0 and O, 1, I and L). */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** Those of identifiers, which are 32: one of them gives no character of a code, so that all are as likely. */
const OF_IDS = "0123456789abcdefghjkmnpqrstvwxyz";
/** The last character of an identifier holds fewer random bits than the others. */
const RANDOM_CHARACTERS = 25;
export const CODE_LENGTH = 6;
const CODE = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`);

/** A new code, made of the random characters of new identifiers. */
export function newCode(newId: () => string): string {
	let code = "";
	while (code.length < CODE_LENGTH)
		for (const character of newId().slice(0, RANDOM_CHARACTERS)) code += ALPHABET[OF_IDS.indexOf(character)] ?? "";
	return code.slice(0, CODE_LENGTH);
}

/** The code in what somebody typed: in any case, with blanks, dashes and points between; null when it cannot be one. Nothing is guessed for them. */
export function readCode(typed: string): string | null {
	const code = typed
		.slice(0, 40)
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[\s.·_–—-]/gu, "");
	return CODE.test(code) ? code : null;
}

/** As it is shown: « ABC DEF », with a space that does not break. */
export function shownCode(code: string): string {
	return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}

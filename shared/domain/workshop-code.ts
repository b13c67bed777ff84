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

/** What a link and a QR code hold beside the code: 100 random bits, which nobody guesses. */
const PASS_LENGTH = 20;
const PASS = /^[0-9a-z]{20}$/;
/** Between the two; in no code, however it is typed. */
const BETWEEN = "~";

export function newPass(newId: () => string): string {
	return newId().slice(0, PASS_LENGTH);
}

export function isPass(text: string): boolean {
	return PASS.test(text);
}

/** What the fragment of a link holds. */
export function linkedCode({ code, pass }: { code: string; pass: string }): string {
	return pass === "" ? code : `${code}${BETWEEN}${pass}`;
}

/** A code with what came beside it, when it came by a link: what was typed is a code alone. */
export function readLinkedCode(text: string): { code: string; pass: string } {
	const [code = "", pass = ""] = text.trim().slice(0, 80).split(BETWEEN, 2);
	return { code: code.slice(0, 40), pass: isPass(pass) ? pass : "" };
}

/** As it is shown: « ABC DEF », with a space that does not break. */
export function shownCode(code: string): string {
	return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}

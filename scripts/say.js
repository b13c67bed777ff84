/** What the scripts tell the person at the terminal: French unless their locale is English. Plain JavaScript, for any Node from 20. */

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
const isEnglish = /^en\b|^en[_-]/i.test(locale);

/** The sentence in the person's language. */
export function inLanguage(fr, en) {
	return isEnglish ? en : fr;
}

/** Prints one sentence of progress. */
export function say(fr, en) {
	console.log(inLanguage(fr, en));
}

/** Prints what went wrong and what to do, on the error stream. */
export function warn(fr, en) {
	console.error(`\n${inLanguage(fr, en)}\n`);
}

/** « 3,2 s » since a moment given by `performance.now()`. */
export function secondsSince(start) {
	const seconds = (performance.now() - start) / 1000;
	return `${seconds.toLocaleString(isEnglish ? "en-CA" : "fr-CA", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}

/** Cuts a text without ever cutting a character in two. */

/**
 * At most `longest` code points. A half of a surrogate pair, cut here or written by a program, becomes U+FFFD, as it would
 * on the wire: what is kept in memory is what is kept on disk.
 */
export function clip(text: string, longest: number): string {
	if (text.length <= longest) return text.toWellFormed();
	let end = 0;
	for (let count = 0; count < longest && end < text.length; count += 1)
		end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
	return text.slice(0, end).toWellFormed();
}

/** The first words of a text, with an ellipsis when there are more. */
export function firstWords(text: string, longest: number): string {
	const start = clip(text, longest);
	if (start.length >= text.length) return start;
	const space = start.lastIndexOf(" ");
	return `${space > 0 ? start.slice(0, space) : start}…`;
}

/** The same JSON value with every text in it well formed. */
export function wellFormed<Value>(value: Value): Value {
	if (typeof value === "string") return value.toWellFormed() as Value;
	if (Array.isArray(value)) return value.map(wellFormed) as Value;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wellFormed(item)])) as Value;
}

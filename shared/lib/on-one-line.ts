/** Words put on one line: white space that holds a line break becomes one space. Goes through the text once, however long its spaces are. */

export function onOneLine(words: string): string {
	return words.replace(/\s+/g, (spaces) => (spaces.includes("\n") ? " " : spaces));
}

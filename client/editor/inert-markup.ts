/**
 * HTML from outside without its handlers, its bases, its scripts and its style sheets, taken out without reading it as a page: even in a document
 * where nothing runs, a browser looks at handlers as it reads them, and the content policy reports each. What is safe to keep is decided later.
 */

const BLANK = /\s/;
const LETTER = /[a-z]/i;
/** Their content is not markup; none is ever kept. */
const RAW = /^(?:script|style|title|textarea|xmp|noscript|iframe|noembed|noframes)$/i;

/** The same markup and words, each character looked at once, as the HTML standard reads tags and attributes. */
export function withoutHandlers(html: string): string {
	let kept = "";
	let at = 0;
	while (at < html.length) {
		const open = html.indexOf("<", at);
		if (open < 0) return kept + html.slice(at);
		kept += html.slice(at, open);
		if (html.startsWith("<!--", open)) {
			at = after(html, "-->", open + 4);
		} else if (LETTER.test(html[open + 1] ?? "")) {
			const tag = readTag(html, open + 1);
			if (RAW.test(tag.name)) {
				at = endOfRaw(html, tag);
				continue;
			}
			if (!/^base$/i.test(tag.name)) kept += `<${[tag.name, ...tag.attributes].join(" ")}>`;
			at = tag.end;
		} else {
			kept += "<";
			at = open + 1;
		}
	}
	return kept;
}

type Tag = { name: string; attributes: string[]; end: number };

/** A start tag from its name on. One that is never closed goes to the end and is nothing. */
function readTag(html: string, from: number): Tag {
	let at = from;
	const until = (isEnd: (char: string) => boolean): string => {
		const start = at;
		while (at < html.length && !isEnd(html[at] ?? "")) at++;
		return html.slice(start, at);
	};
	const skipBlanks = () => void until((char) => !BLANK.test(char));
	const name = until((char) => BLANK.test(char) || char === "/" || char === ">");
	const attributes: string[] = [];
	for (;;) {
		until((char) => !BLANK.test(char) && char !== "/");
		if (at >= html.length) return { name: "base", attributes: [], end: at };
		if (html[at] === ">") return { name, attributes, end: at + 1 };
		const start = at++;
		until((char) => BLANK.test(char) || char === "/" || char === ">" || char === "=");
		const key = html.slice(start, at);
		let end = at;
		skipBlanks();
		if (html[at] === "=") {
			at++;
			skipBlanks();
			const quote = html[at];
			if (quote === '"' || quote === "'") at = after(html, quote, at + 1);
			else until((char) => BLANK.test(char) || char === ">");
			end = at;
		}
		if (!/^on/i.test(key)) attributes.push(html.slice(start, end));
	}
}

function endOfRaw(html: string, { name, end }: Tag): number {
	const close = new RegExp(`</${name}[\\s/>]`, "gi");
	close.lastIndex = end;
	const found = close.exec(html);
	return found ? after(html, ">", found.index) : html.length;
}

function after(html: string, mark: string, from: number): number {
	const place = html.indexOf(mark, from);
	return place < 0 ? html.length : place + mark.length;
}

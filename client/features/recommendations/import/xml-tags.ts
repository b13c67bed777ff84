/** Walks through XML tag by tag, forwards and once: no tree, no entity but the five of XML and numbers, no declaration that could define one. THREATS T18. */

export type XmlPart =
	| { kind: "open" | "close"; name: string; attributes: string; isEmpty: boolean }
	| { kind: "text"; text: string };

/** Thrown at what no program that writes documents puts there: a document type, an entity of its own. */
export class UnsafeXml extends Error {}
/** Thrown at XML that stops in the middle. */
export class BrokenXml extends Error {}

export function* xmlParts(xml: string): Generator<XmlPart> {
	let at = 0;
	while (at < xml.length) {
		const start = xml.indexOf("<", at);
		const end = start < 0 ? xml.length : start;
		if (end > at) yield { kind: "text", text: xmlWords(xml.slice(at, end)) };
		if (start < 0) return;
		if (xml.startsWith("<!--", start)) at = after(xml, "-->", start);
		else if (xml.startsWith("<![CDATA[", start)) {
			at = after(xml, "]]>", start);
			yield { kind: "text", text: xml.slice(start + 9, at - 3) };
		} else if (xml.startsWith("<!", start)) throw new UnsafeXml("xmlParts: a declaration");
		else if (xml.startsWith("<?", start)) at = after(xml, "?>", start);
		else {
			at = after(xml, ">", start);
			const inside = xml.slice(start + 1, at - 1);
			const isClose = inside.startsWith("/");
			const isEmpty = inside.endsWith("/");
			const words = inside.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
			const space = words.search(/\s/);
			const name = space < 0 ? words : words.slice(0, space);
			const attributes = space < 0 ? "" : words.slice(space);
			yield { kind: isClose ? "close" : "open", name, attributes, isEmpty };
		}
	}
}

function after(xml: string, mark: string, from: number): number {
	const found = xml.indexOf(mark, from);
	if (found < 0) throw new BrokenXml(`xmlParts: no ${mark}`);
	return found + mark.length;
}

/** One attribute of a tag; empty when it has none. */
export function attributeOf(attributes: string, name: string): string {
	const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	return xmlWords(found?.[1] ?? found?.[2] ?? "");
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function xmlWords(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,32}));/gi, (_, decimal, hexadecimal, name) => {
		if (name !== undefined) {
			const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
			if (known === undefined) throw new UnsafeXml(`xmlParts: the entity ${name}`);
			return known;
		}
		const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
	});
}

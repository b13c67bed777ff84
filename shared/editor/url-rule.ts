/** The one rule of addresses in texts: where a link may lead, where an image may come from. Used by the marks, the paste, the views and every exporter. */

const MAX_LENGTH = 2048;
/** What browsers skip while reading an address, and bidirectional or zero-width characters that hide what it says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** The address as it may be kept, or null when a link must not lead there: only http(s), mailto, tel and our own paths. */
export function allowedUrl(address: unknown): string | null {
	if (typeof address !== "string") return null;
	const url = address.replace(IGNORED, "");
	if (url === "" || url.length > MAX_LENGTH) return null;
	if (isOwnPath(url)) return url;
	const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
	if (scheme === "http" || scheme === "https") return /^https?:\/\/[^/?#\\@]+([/?#]|$)/i.test(url) ? url : null;
	if (scheme === "mailto") return /^mailto:[^@?]+@[^@?]+(\?|$)/i.test(url) ? url : null;
	if (scheme === "tel") return /^tel:\+?[0-9().;=a-z*#-]+$/i.test(url) ? url : null;
	return null;
}

/** Whether a text is, word for word, a web address one may follow: http or https. */
export function isWebAddress(text: string): boolean {
	return /^https?:/i.test(text) && allowedUrl(text) === text;
}

/** A path of this server or a place in this page; never `//elsewhere` in disguise. */
function isOwnPath(url: string): boolean {
	return (url.startsWith("/") && !/^\/[/\\]/.test(url)) || url.startsWith("#");
}

/** True when a link leaves this server, so that it opens without telling where it comes from. */
export function isOutside(url: string): boolean {
	return !isOwnPath(url);
}

/** What somebody typed or pasted as an address: « exemple.org » and « ana@exemple.org » are understood. */
export function urlFromTyping(typed: string): string | null {
	const text = typed.trim();
	if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(text)) return allowedUrl(`mailto:${text}`);
	if (/^([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(text)) return allowedUrl(`https://${text}`);
	return /\s/.test(text) ? null : allowedUrl(text);
}

const MEDIA = /^\/media(\/[a-z0-9_-]+){1,2}$/i;

/** The address of an image kept by this server, or null: nothing is ever loaded from elsewhere. */
export function allowedImage(address: unknown): string | null {
	return typeof address === "string" && MEDIA.test(address) ? address : null;
}

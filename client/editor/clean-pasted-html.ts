/**
 * HTML from Word, Google Docs, Excel or a page, made into what our texts hold: headings, lists, tables, links, bold and italic are kept;
 * fonts, colours, scripts, handlers and images from elsewhere are not. Word's paragraphs that only look like a list become one.
 */

import { allowedImage, allowedUrl } from "#shared/editor/url-rule.ts";
import { withoutHandlers } from "#client/editor/inert-markup.ts";
import { trustedMarkup } from "#client/editor/trusted-markup.ts";

export type Cleaned = { cleaned: string; imagesDropped: number };

const DROPPED =
	"script,style,meta,link,title,head,iframe,object,embed,svg,math,template,noscript,form,input,button,select,textarea,xml,video,audio,canvas,base";
const KEPT = new Set(
	"p h1 h2 h3 ul ol li table thead tbody tfoot tr td th blockquote pre code a strong em u s br hr img details summary aside span div".split(
		" ",
	),
);
const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	a: ["href"],
	td: ["colspan", "rowspan"],
	th: ["colspan", "rowspan"],
	ol: ["start"],
	ul: ["data-type"],
	li: ["data-type", "data-checked"],
	img: ["src", "alt"],
};
const BLOCKS = "p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,div,li,hr";

export function cleanPastedHtml(html: string): Cleaned {
	const markup = withoutHandlers(html);
	// Copied from one of our texts: the schema reads it as it is, through the same rules.
	if (html.includes("data-pm-slice")) return { cleaned: markup, imagesDropped: 0 };
	const page = new DOMParser().parseFromString(trustedMarkup(markup) as string, "text/html");
	const { body } = page;
	removeComments(body);
	listsOfWord(body);
	for (const node of [...body.querySelectorAll(DROPPED)]) node.remove();
	unwrapGoogleDocs(body);
	keepMarksOfStyles(body);
	nestLists(body);
	tasksOfGoogleDocs(body);
	const imagesDropped = dropForeignImages(body);
	for (const element of [...body.querySelectorAll("*")]) cleanElement(element);
	return { cleaned: body.innerHTML, imagesDropped };
}

function removeComments(root: Node): void {
	for (const node of [...root.childNodes]) {
		if (node.nodeType === 8) node.remove();
		else removeComments(node);
	}
}

const WORD_LIST = /mso-list:\s*l\d+\s+level(\d+)/i;

/** Word writes a list as paragraphs that each carry their sign (·, 1., a)) in a span marked `mso-list:Ignore`. */
function listsOfWord(body: HTMLElement): void {
	let lists: HTMLElement[] = [];
	let previous: Element | null = null;
	for (const paragraph of [...body.querySelectorAll<HTMLElement>("p,h1,h2,h3,h4,h5,h6")]) {
		const style = paragraph.getAttribute("style") ?? "";
		const level = Number(WORD_LIST.exec(style)?.[1] ?? 0);
		const isHeading = /^H/.test(paragraph.tagName);
		if (level === 0 || isHeading) {
			// Headings numbered by Word keep their words only.
			if (isHeading) for (const sign of signsOf(paragraph)) sign.remove();
			continue;
		}
		const signs = signsOf(paragraph);
		const sign = signs
			.map((one) => one.textContent ?? "")
			.join("")
			.trim();
		for (const one of signs) one.remove();
		const isNumbered = /^(\d+|[a-z]{1,4}|[A-Z]{1,4})[.)]/.test(sign);
		if (paragraph.previousElementSibling !== previous || previous === null) lists = [];
		lists = lists.slice(0, level);
		while (lists.length < level) {
			const list = body.ownerDocument.createElement(isNumbered ? "ol" : "ul");
			const parent = lists.at(-1);
			if (parent) (parent.lastElementChild ?? parent.appendChild(body.ownerDocument.createElement("li"))).append(list);
			else paragraph.before(list);
			lists.push(list);
		}
		const item = body.ownerDocument.createElement("li");
		item.append(...paragraph.childNodes);
		lists[level - 1]?.append(item);
		paragraph.remove();
		previous = lists[0] ?? null;
	}
}

function signsOf(paragraph: HTMLElement): HTMLElement[] {
	return [...paragraph.querySelectorAll<HTMLElement>("span")].filter((span) =>
		/mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
	);
}

/** Google Docs wraps everything in a `<b>` that is not bold. */
function unwrapGoogleDocs(body: HTMLElement): void {
	for (const wrapper of [...body.querySelectorAll('[id^="docs-internal-guid"]')])
		wrapper.replaceWith(...wrapper.childNodes);
}

const MARKS: readonly [tag: string, has: (style: string, tag: string) => boolean][] = [
	[
		"strong",
		(style, tag) =>
			tag === "B" || tag === "STRONG"
				? !/(?<![\w-])font-weight:\s*(normal|400)/i.test(style)
				: /(?<![\w-])font-weight:\s*(bold|[6-9]00)/i.test(style),
	],
	[
		"em",
		(style, tag) =>
			tag === "I" || tag === "EM"
				? !/(?<![\w-])font-style:\s*normal/i.test(style)
				: /(?<![\w-])font-style:\s*italic/i.test(style),
	],
	["s", (style, tag) => tag === "S" || tag === "DEL" || tag === "STRIKE" || decorates(style, "line-through")],
	["u", (style, tag) => tag === "U" || decorates(style, "underline")],
];

function decorates(style: string, how: string): boolean {
	return style.split(";").some((one) => /^\s*text-decoration/i.test(one) && one.toLowerCase().includes(how));
}

/** Bold, italic, underline and strike said by styles become marks; elements that say them against their style lose them. */
function keepMarksOfStyles(body: HTMLElement): void {
	for (const element of [...body.querySelectorAll<HTMLElement>("span,b,strong,i,em,u,s,del,strike,font")]) {
		const style = element.getAttribute("style") ?? "";
		const isInLink = element.closest("a") !== null || element.querySelector("a") !== null;
		const isInHeading = element.closest("h1,h2,h3,h4,h5,h6") !== null;
		const wanted = MARKS.filter(([tag, has]) => {
			if (!has(style, element.tagName)) return false;
			// A link is underlined and a heading is bold by themselves.
			return !(tag === "u" && isInLink) && !(tag === "strong" && isInHeading);
		});
		const children = [...element.childNodes];
		if (wanted.length === 0 || element.querySelector(BLOCKS) !== null) {
			element.replaceWith(...children);
			continue;
		}
		let outer: HTMLElement | null = null;
		let inner: HTMLElement | null = null;
		for (const [tag] of wanted) {
			const mark = element.ownerDocument.createElement(tag);
			if (inner) inner.append(mark);
			outer ??= mark;
			inner = mark;
		}
		inner?.append(...children);
		if (outer) element.replaceWith(outer);
	}
}

/** A list directly inside a list (Google Docs, old pages) goes into the item before it. */
function nestLists(body: HTMLElement): void {
	for (const list of [...body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")]) {
		const before = list.previousElementSibling;
		if (before?.tagName === "LI") {
			before.append(list);
		} else {
			const item = body.ownerDocument.createElement("li");
			list.replaceWith(item);
			item.append(list);
		}
	}
}

/** Google Docs writes a list of tasks as items that are checkboxes, each with a picture of its box. */
function tasksOfGoogleDocs(body: HTMLElement): void {
	for (const list of body.querySelectorAll("ul")) {
		const items = [...list.children];
		if (items.length === 0 || !items.every((item) => item.matches('li[role="checkbox"]'))) continue;
		list.setAttribute("data-type", "taskList");
		for (const item of items) {
			item.setAttribute("data-type", "taskItem");
			item.setAttribute("data-checked", String(item.getAttribute("aria-checked") === "true"));
			item.querySelector(":scope > img")?.remove();
		}
	}
}

function dropForeignImages(body: HTMLElement): number {
	let dropped = 0;
	for (const image of [...body.querySelectorAll("img")]) {
		if (allowedImage(image.getAttribute("src")) !== null) continue;
		// One-pixel images are spies, not pictures: nobody misses them.
		const isSpy = image.getAttribute("width") === "1" || image.getAttribute("height") === "1";
		if (!isSpy) dropped++;
		image.remove();
	}
	return dropped;
}

const RENAMED: Readonly<Record<string, string>> = {
	h4: "h3",
	h5: "h3",
	h6: "h3",
	b: "strong",
	i: "em",
	del: "s",
	strike: "s",
};

function cleanElement(element: Element): void {
	const tag = element.tagName.toLowerCase();
	const kept = RENAMED[tag] ?? tag;
	if (!KEPT.has(kept)) {
		element.replaceWith(...element.childNodes);
		return;
	}
	const href = kept === "a" ? linkOf(element) : null;
	if (kept === "a" && href === null) {
		element.replaceWith(...element.childNodes);
		return;
	}
	if (kept !== tag) {
		const renamed = element.ownerDocument.createElement(kept);
		renamed.append(...element.childNodes);
		element.replaceWith(renamed);
		return;
	}
	const allowed = KEPT_ATTRIBUTES[kept] ?? [];
	for (const { name } of [...element.attributes]) if (!allowed.includes(name)) element.removeAttribute(name);
	if (href !== null) element.setAttribute("href", href);
	if (kept === "p" && element.textContent?.trim() === "" && !element.querySelector("img,br")) element.remove();
}

/** Where a pasted link leads, without the detour through Google; null for one that must not be kept. */
function linkOf(element: Element): string | null {
	const url = allowedUrl(element.getAttribute("href"));
	if (url === null || url.startsWith("#")) return null;
	const detour = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.+)$/i.exec(url)?.[1];
	return detour === undefined ? url : (allowedUrl(new URLSearchParams(detour).get("q")) ?? url);
}

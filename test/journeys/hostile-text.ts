/** Texts, addresses and blocks made to run a script or to call home, and a peer who writes them straight into the documents, past every screen of ours. */

import { WebSocket } from "ws";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { termTable } from "#shared/document/glossary.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { recommendationSectionTable, recommendationTable } from "#shared/document/recommendation-set.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { frameworkTextName, recordTextName, richText } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";

export const ELSEWHERE = "https://ailleurs.example";
const RUN = "window.ranForeignScript=1";

export const ADDRESSES: readonly string[] = [
	`javascript:${RUN}`,
	`JaVaScRiPt:${RUN}`,
	` \u0001javascript:${RUN}`,
	`java\tscript:${RUN}`,
	`\u200bjavascript:${RUN}`,
	`javascript://%0a${RUN}`,
	`data:text/html,<script>${RUN}</script>`,
	`vbscript:${RUN}`,
	`blob:${ELSEWHERE}/1`,
	"file:///etc/passwd",
	`//${ELSEWHERE.slice(8)}/x`,
	`/\\${ELSEWHERE.slice(8)}/x`,
	`https://palier.example@${ELSEWHERE.slice(8)}`,
];

export const TEXTS: readonly string[] = [
	`"><img src=x onerror=${RUN}>`,
	`<script>${RUN}</script>`,
	`<svg onload=${RUN}>`,
	`'"><iframe srcdoc="<script>parent.${RUN}</script>">`,
	`</title></textarea><img src=${ELSEWHERE}/p.gif onerror=${RUN}>`,
	`{{constructor.constructor("${RUN}")()}}`,
	`=HYPERLINK("${ELSEWHERE}")`,
	`<math><mtext></p><a href="javascript:${RUN}">x</a>`,
	`javascript:${RUN}`,
	`](javascript:${RUN})`,
];

/** What a page elsewhere would put on the clipboard. */
export const PAGE = [
	...ADDRESSES.map((address) => `<p><a href="${address.replaceAll('"', "&quot;")}">lien</a></p>`),
	...TEXTS,
	`<img src="${ELSEWHERE}/pixel.gif" onerror="${RUN}">`,
	`<img src="data:image/svg+xml,<svg onload=${RUN}>">`,
	`<p style="background:url(${ELSEWHERE}/fond.png)" onclick="${RUN}" onmouseover="${RUN}">style</p>`,
	`<link rel=stylesheet href=${ELSEWHERE}/a.css><style>@import url(${ELSEWHERE}/b.css)</style>`,
	`<video src=${ELSEWHERE}/v poster=${ELSEWHERE}/p></video><object data=${ELSEWHERE}/o></object><embed src=${ELSEWHERE}/e>`,
	`<form action=${ELSEWHERE}><button formaction="javascript:${RUN}">b</button></form><base href=${ELSEWHERE}>`,
	`<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
	`<span data-citation data-kind="javascript" data-target="${TEXTS[0]?.replaceAll('"', "&quot;")}">puce</span>`,
].join("\n");

/** A peer with the cookie of a browser. */
export function intruder(url: string, cookie: string, room: string): SyncPeer {
	return new SyncPeer("Intrus", (ends) => {
		const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${room}?palier=1`, {
			headers: { cookie, origin: url },
		});
		socket.binaryType = "nodebuffer";
		socket.on("open", ends.onOpen);
		socket.on("message", (data: Buffer) => ends.onFrame(new Uint8Array(data)));
		socket.on("close", (code, reason) => ends.onClose(code, reason.toString()));
		socket.on("error", () => undefined);
		return {
			send: (frame) => {
				if (socket.readyState === WebSocket.OPEN) socket.send(frame);
			},
			close: () => socket.terminate(),
		};
	});
}

/** Every block and mark of the text with an address or a text where it takes one, then blocks that it does not know. */
export function poisonText(doc: Y.Doc, name = frameworkTextName()): void {
	const fragment = richText(doc, name);
	const element = (tag: string, attributes: Record<string, unknown>, ...children: (Y.XmlElement | Y.XmlText)[]) => {
		const node = new Y.XmlElement(tag);
		for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value as string);
		if (children.length > 0) node.insert(0, children);
		return node;
	};
	const line = (text: string, marks: Record<string, object> = {}) => {
		const words = new Y.XmlText();
		words.insert(0, text, marks);
		return words;
	};
	doc.transact(() => {
		for (const href of ADDRESSES) {
			fragment.push([
				element("paragraph", { id: newId() }, line("un lien", { link: { href, target: "_self", onclick: RUN } })),
				element("image", { id: newId(), src: href, alt: TEXTS[0], onerror: RUN }),
			]);
		}
		for (const text of TEXTS) {
			fragment.push([
				element("paragraph", { id: text, style: `background:url(${ELSEWHERE}/s.png)`, onclick: RUN }, line(text)),
				element("heading", { id: newId(), level: text }, line(text)),
				element("callout", { id: newId(), tone: text }, element("paragraph", {}, line(text))),
				element("paragraph", {}, element("citation", { kind: "project", target: text, label: text })),
				element("citationCard", { id: newId(), kind: text, target: text, label: text }),
				element("paragraph", {}, element("figure", { measure: text, sectors: text, stages: text })),
				element(
					"paragraph",
					{},
					element("figure", { measure: "indicator", indicator: "i1", scope: text, label: text }),
				),
				element("liveBlock", { kind: "indicator", target: "i1", label: text, plot: text, scope: text, by: text }),
			]);
		}
		fragment.push([
			element("image", { id: newId(), src: `${ELSEWHERE}/pixel.gif`, alt: "" }),
			element("image", { id: newId(), src: `/media/../${ELSEWHERE}/pixel.gif`, alt: "" }),
			element("paragraph", { id: newId() }, line("fin du poison")),
		]);
	});
}

export function poisonPortfolio(doc: Y.Doc): void {
	projectTable(doc).addMany(
		TEXTS.map((text) => ({
			id: newId<RecordId>(),
			values: {
				name: text,
				summary: text,
				organisations: [{ name: text, role: "carrier" as const }],
				sectors: [text],
				populations: [text],
				territory: text,
				externalCode: text,
				links: ADDRESSES,
				details: [{ label: text, text }],
			},
		})),
	);
}

export function poisonIndicators(doc: Y.Doc): void {
	for (const text of TEXTS) {
		const id = newId<RecordId>();
		indicatorTable(doc).add(id, { code: text, name: text, unit: text, formula: text, source: text, responsible: text });
		poisonText(doc, recordTextName("definition", id));
	}
}

/** Each with poison for its number and its name, and in its texts. */
export function poisonRecommendations(doc: Y.Doc): void {
	for (const text of TEXTS) {
		const id = newId<RecordId>();
		recommendationTable(doc).add(id, { code: text, name: text, section: text });
		recommendationSectionTable(doc).add(newId<RecordId>(), { name: text });
		for (const part of ["original", "wording"] as const) poisonText(doc, recordTextName(part, id));
	}
}

export function poisonResources(doc: Y.Doc): void {
	for (const text of TEXTS) {
		const providers = [{ name: text }];
		resourceTable(doc).add(newId<RecordId>(), { code: text, name: text, populations: [text], providers });
	}
}

/** Each with a sense, and the sentence of the poisoned text as words to avoid, so that it is drawn over there. */
export function poisonTerms(doc: Y.Doc): void {
	for (const text of TEXTS) {
		const id = newId<RecordId>();
		const senses = { s1: { sector: text, sense: text, source: text } };
		const avoid = { a1: { words: "fin du poison", why: text, use: "" } };
		termTable(doc).add(id, { name: text, english: text, variants: [text], context: text, source: text });
		termTable(doc).update(id, { senses, avoid });
		poisonText(doc, recordTextName("definition", id));
	}
}

export function poisonBalises(doc: Y.Doc): void {
	for (const text of TEXTS) {
		const id = newId<RecordId>();
		baliseTable(doc).add(id, { code: text, name: text });
		criterionTable(doc).add(newId<RecordId>(), { balise: id, text });
	}
}

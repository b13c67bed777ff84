/**
 * A fingerprint of a document's content, equal for two documents that show the same thing, however their structs were split, merged or collected on the way.
 *
 * State vectors are not enough: two documents can have equal state vectors and different content for ever. Encoded states are too much: a document that received
 * its changes one by one and one that received them at once hold the same content in differently cut structs. So the digest covers (1) for each client, each unit of
 * its clock: deleted, or what it holds, with neighbours joined; (2) the visible order: for each shared type, the ids of its visible items, runs joined.
 */

import { createHash } from "node:crypto";
import * as Y from "yjs";
import { atOnce, type Steps } from "#shared/lib/steps.ts";

/** Structs read between two moments at which the reading may pause: well under a millisecond. */
const STEP = 1_000;

/** Hexadecimal SHA-256 of the content of a document. */
export function documentDigest(doc: Y.Doc): string {
	return atOnce(digestSteps(doc));
}

/** The same, a little at each step: whoever has others waiting pauses between two. The document must not change until the end. */
export function* digestSteps(doc: Y.Doc): Steps<string> {
	const sink = new DigestSink();
	yield* digestUnits(doc, sink);
	yield* digestOrder(doc, sink);
	return sink.end();
}

// Yjs types its own tree so.
// biome-ignore lint/suspicious/noExplicitAny: the item lists of Yjs hold types of any event
type SharedType = Y.AbstractType<any>;

type Run = { kind: "deleted" | "text" | "none"; length: number; texts: string[] };

function* digestUnits(doc: Y.Doc, sink: DigestSink): Steps<void> {
	const clients = [...doc.store.clients.keys()].sort((a, b) => a - b);
	let read = 0;
	for (const client of clients) {
		sink.write(`C${client};`);
		const run: Run = { kind: "none", length: 0, texts: [] };
		for (const struct of doc.store.clients.get(client) ?? []) {
			read += 1;
			if (read % STEP === 0) yield;
			if (struct.deleted || struct instanceof Y.GC) {
				if (run.kind !== "deleted") endRun(run, sink, "deleted");
				run.length += struct.length;
			} else if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) {
				if (run.kind !== "text") endRun(run, sink, "text");
				run.length += struct.length;
				run.texts.push(struct.content.str);
			} else {
				endRun(run, sink, "none");
				if (struct instanceof Y.Item) sink.write(contentText(struct.content));
			}
		}
		endRun(run, sink, "none");
	}
}

function endRun(run: Run, sink: DigestSink, next: Run["kind"]): void {
	if (run.kind === "deleted") sink.write(`D${run.length};`);
	if (run.kind === "text") sink.write(`S${run.length}:${run.texts.join("")};`);
	run.kind = next;
	run.length = 0;
	run.texts = [];
}

function contentText(content: Y.Item["content"]): string {
	if (content instanceof Y.ContentAny) return content.arr.map((value: unknown) => `A${valueText(value)};`).join("");
	if (content instanceof Y.ContentJSON) return content.arr.map((value: unknown) => `J${valueText(value)};`).join("");
	if (content instanceof Y.ContentFormat) return `F${content.key}=${valueText(content.value)};`;
	if (content instanceof Y.ContentEmbed) return `E${valueText(content.embed)};`;
	if (content instanceof Y.ContentBinary) return `B${createHash("sha256").update(content.content).digest("hex")};`;
	if (content instanceof Y.ContentType) {
		const type: unknown = content.type;
		return type instanceof Y.XmlElement ? `X${type.nodeName};` : `T${content.type.constructor.name};`;
	}
	return `?${content.constructor.name};`;
}

function valueText(value: unknown): string {
	if (typeof value === "string") return `"${value.length}:${value}`;
	if (value === undefined || typeof value !== "object") return `${typeof value} ${String(value)}`;
	return JSON.stringify(value, (_key, inner: unknown) => {
		if (typeof inner === "bigint") return `${inner}n`;
		if (inner instanceof Uint8Array) return Buffer.from(inner).toString("base64");
		return inner;
	});
}

/** Walks what is visible. Written without recursion: a hostile document may be nested deeper than the stack. */
function* digestOrder(doc: Y.Doc, sink: DigestSink): Steps<void> {
	const roots = [...doc.share.keys()].sort();
	for (const name of roots) {
		const root = doc.share.get(name);
		// A root that was only looked at exists in one document and not in the other.
		if (!root || (root._start === null && root._map.size === 0)) continue;
		sink.write(`R${name.length}:${name};`);
		const waiting: SharedType[] = [root];
		for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) yield* orderOf(type, sink, waiting);
	}
}

function* orderOf(type: SharedType, sink: DigestSink, waiting: SharedType[]): Steps<void> {
	sink.write("(");
	let client = -1;
	let start = 0;
	let end = 0;
	const endIds = () => {
		if (client >= 0) sink.write(`${client}:${start}-${end};`);
	};
	let read = 0;
	for (let item = type._start; item !== null; item = item.right) {
		read += 1;
		if (read % STEP === 0) yield;
		if (item.deleted) continue;
		if (item.content instanceof Y.ContentType) waiting.push(item.content.type);
		if (item.id.client === client && item.id.clock === end) {
			end += item.length;
			continue;
		}
		endIds();
		client = item.id.client;
		start = item.id.clock;
		end = start + item.length;
	}
	endIds();
	yield;
	for (const key of [...type._map.keys()].sort()) {
		read += 1;
		if (read % STEP === 0) yield;
		const item = type._map.get(key);
		if (!item || item.deleted) continue;
		if (item.content instanceof Y.ContentType) waiting.push(item.content.type);
		// The value is the last unit of the item; earlier ones were overwritten.
		sink.write(`K${key.length}:${key}=${item.id.client}:${item.id.clock + item.length - 1};`);
	}
	sink.write(")");
}

/** Gathers small texts into large pieces before hashing. UTF-16, so that a pair of surrogates may be cut anywhere. */
class DigestSink {
	readonly #hash = createHash("sha256");
	#parts: string[] = [];
	#length = 0;

	write(text: string): void {
		this.#parts.push(text);
		this.#length += text.length;
		if (this.#length > 65_536) this.#flush();
	}

	end(): string {
		this.#flush();
		return this.#hash.digest("hex");
	}

	#flush(): void {
		this.#hash.update(Buffer.from(this.#parts.join(""), "utf16le"));
		this.#parts = [];
		this.#length = 0;
	}
}

/** A WebSocket for networks that refuse WebSockets: the same messages over plain HTTP, down as server-sent events, up as one POST after another. */

import * as encoding from "lib0/encoding";
import { isRefusalKind, REFUSALS } from "#shared/protocol/refusals.ts";
import { STREAM_PREFIX } from "#shared/protocol/wire.ts";
import { EventReader } from "#client/document/event-reader.ts";
import { LOST, type PlainSocket } from "#client/document/plain-socket.ts";

/** What is written within this long shares a request. */
const GATHER_MS = 15;
/** The server forgets a connection that says nothing for some 50 s. */
const SIGN_OF_LIFE_MS = 18_000;
/** A POST whose answer was lost is sent again, under the same number. */
const ATTEMPTS = 3;
/** Proxies often refuse requests over 1 MB. A message larger than that goes alone, and passes where it may. */
const MOST_TOGETHER = 500_000;
const RETRY_MS = 400;
const ANSWER_MS = 12_000;

/** Over HTTP/1.1 a browser opens six connections to a server, all its tabs together: those nobody looks at give theirs back after this long. */
const HIDDEN_MS = 30_000;

export type StreamParts = {
	fetch: typeof fetch;
	page?: { isHidden(): boolean; onChange(listener: () => void): () => void };
	hiddenMs?: number;
};

export class StreamSocket implements PlainSocket {
	readyState = 0;
	onopen: (() => void) | null = null;
	onmessage: ((data: ArrayBuffer) => void) | null = null;
	onclose: ((code: number, reason: string) => void) | null = null;
	readonly #address: string;
	readonly #parts: StreamParts;
	readonly #abort = new AbortController();
	#connection = "";
	#number = 0;
	#outgoing: Uint8Array[] = [];
	#isSending = false;
	#gatherTimer: ReturnType<typeof setTimeout> | null = null;
	#aliveTimer: ReturnType<typeof setTimeout> | null = null;
	#hiddenTimer: ReturnType<typeof setTimeout> | null = null;
	#whenShown: (() => void) | null = null;
	readonly #stopWatching: () => void;

	/** `url` is the address the WebSocket would have had: `wss://host/sync/<room>?…`. */
	constructor(url: string, parts: StreamParts) {
		this.#parts = parts;
		this.#address = streamAddress(url);
		this.#stopWatching = parts.page?.onChange(() => this.#pageChanged()) ?? (() => undefined);
		this.#pageChanged();
		void this.#read();
	}

	get bufferedAmount(): number {
		return this.#outgoing.reduce((sum, frame) => sum + frame.byteLength, this.#isSending ? 1 : 0);
	}

	send(data: Uint8Array): void {
		if (this.readyState !== 1) return;
		this.#outgoing.push(data.slice());
		this.#gatherTimer ??= setTimeout(() => {
			this.#gatherTimer = null;
			void this.#flush();
		}, GATHER_MS);
	}

	close(): void {
		this.#end(1000, "");
	}

	#pageChanged(): void {
		if (this.#parts.page?.isHidden() !== true) {
			if (this.#hiddenTimer !== null) clearTimeout(this.#hiddenTimer);
			this.#hiddenTimer = null;
			this.#whenShown?.();
			return;
		}
		this.#hiddenTimer ??= setTimeout(() => {
			this.#hiddenTimer = null;
			// The next one waits to be looked at.
			if (this.readyState === 1 && this.bufferedAmount === 0) this.#end(LOST, "");
			else this.#pageChanged();
		}, this.#parts.hiddenMs ?? HIDDEN_MS);
	}

	async #read(): Promise<void> {
		if (this.#parts.page?.isHidden() === true) {
			await new Promise<void>((resolve) => {
				this.#whenShown = resolve;
			});
			if (this.readyState === 3) return;
		}
		try {
			const response = await this.#parts.fetch(this.#address, {
				headers: { accept: "text/event-stream" },
				credentials: "same-origin",
				cache: "no-store",
				signal: this.#abort.signal,
			});
			const type = response.headers.get("content-type") ?? "";
			if (!response.ok || !type.startsWith("text/event-stream") || !response.body) {
				const { code, reason } = await refusalOf(response);
				this.#end(code, reason);
				return;
			}
			const events = new EventReader((name, text) => this.#hear(name, text));
			const reader = response.body.getReader();
			for (;;) {
				const { done, value } = await reader.read();
				if (done || this.readyState === 3) break;
				events.push(value);
			}
		} catch {
			// The network cut it, or we did: either way it is over.
		}
		this.#end(LOST, "");
	}

	#hear(name: string, text: string): void {
		if (this.readyState === 3) return;
		if (name === "open") {
			this.#connection = String((JSON.parse(text) as { id: unknown }).id);
			this.readyState = 1;
			this.#sayAliveLater();
			this.onopen?.();
		} else if (name === "close") {
			const { code, reason } = JSON.parse(text) as { code: unknown; reason: unknown };
			this.#end(typeof code === "number" ? code : LOST, String(reason));
		} else if (name === "message") {
			const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			this.onmessage?.(bytes.buffer);
		}
	}

	/** One request at a time: the next leaves when this one is known to have arrived, so that nothing ever overtakes. */
	async #flush(): Promise<void> {
		if (this.#isSending || this.readyState !== 1) return;
		this.#isSending = true;
		try {
			do {
				const encoder = encoding.createEncoder();
				for (let size = 0; this.#outgoing.length > 0; ) {
					size += this.#outgoing[0]?.byteLength ?? 0;
					if (size > MOST_TOGETHER && encoding.hasContent(encoder)) break;
					encoding.writeVarUint8Array(encoder, this.#outgoing.shift() ?? new Uint8Array());
				}
				await this.#post(encoding.toUint8Array(encoder));
			} while (this.#outgoing.length > 0 && this.readyState === 1);
			this.#sayAliveLater();
		} catch {
			// Nobody knows what arrived: both sides are compared again on another connection.
			this.#end(LOST, "");
		} finally {
			this.#isSending = false;
		}
	}

	async #post(body: Uint8Array): Promise<void> {
		const [path, query] = this.#address.split("?");
		const address = `${path}/${this.#connection}?n=${this.#number}${query ? `&${query}` : ""}`;
		for (let attempt = 1; ; attempt += 1) {
			try {
				const response = await this.#parts.fetch(address, {
					method: "POST",
					headers: { "content-type": "application/octet-stream" },
					credentials: "same-origin",
					signal: AbortSignal.any([
						this.#abort.signal,
						AbortSignal.timeout(ANSWER_MS + Math.ceil(body.byteLength / 10)),
					]),
					body: body.slice().buffer,
				});
				if (response.status === 204) break;
				const { code, reason } = await refusalOf(response);
				// A gateway that could not pass it on: once more. Anything else is the server's answer.
				if (code !== LOST || attempt >= ATTEMPTS) {
					this.#end(code, reason);
					return;
				}
			} catch (error) {
				if (attempt >= ATTEMPTS || this.readyState !== 1) throw error;
			}
			await new Promise((resolve) => setTimeout(resolve, RETRY_MS * attempt));
		}
		this.#number += 1;
	}

	#sayAliveLater(): void {
		if (this.#aliveTimer !== null) clearTimeout(this.#aliveTimer);
		if (this.readyState === 1) this.#aliveTimer = setTimeout(() => void this.#flush(), SIGN_OF_LIFE_MS);
	}

	#end(code: number, reason: string): void {
		if (this.readyState === 3) return;
		this.readyState = 3;
		if (this.#gatherTimer !== null) clearTimeout(this.#gatherTimer);
		if (this.#aliveTimer !== null) clearTimeout(this.#aliveTimer);
		if (this.#hiddenTimer !== null) clearTimeout(this.#hiddenTimer);
		this.#stopWatching();
		this.#whenShown?.();
		this.#abort.abort();
		this.onclose?.(code, reason);
	}
}

function streamAddress(url: string): string {
	return url.replace(/^ws/, "http").replace("/sync/", `${STREAM_PREFIX}/`);
}

/** The close code that says the same as the answer: a refusal of ours, or a connection that was lost. */
async function refusalOf(response: Response): Promise<{ code: number; reason: string }> {
	try {
		const kind: unknown = ((await response.json()) as { error?: { kind?: unknown } } | null)?.error?.kind;
		// A connection the server does not know any more was cut, which is not a document that does not exist.
		const isGone = kind === "not-found" && response.url.includes("n=");
		if (isRefusalKind(kind) && !isGone) return { code: REFUSALS[kind].close, reason: kind };
	} catch {
		// A page of a gateway, or nothing.
	}
	return { code: LOST, reason: "" };
}

/** Somebody's own copy of a text: it goes on receiving what the others write, what is written in it stays here, on this device, until it is sent or let go. */

import * as buffer from "lib0/buffer";
import * as Y from "yjs";
import { readBlocks } from "#shared/document/block-json.ts";
import { type Passage, passagesBetween } from "#shared/document/changed-passages.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

const FROM_LIVE = "live";
const KEPT = "kept";
const KEEP_MS = 600;
/** What a browser lets a page keep this way; beyond, the draft lives as long as the page. */
const MOST_KEPT = 2_000_000;

export class Fork {
	readonly doc = new Y.Doc();
	readonly #live: Y.Doc;
	readonly #field: string;
	readonly #key: string;
	readonly #stops: (() => void)[] = [];
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** `name` tells the drafts of this device apart: the member, the document, and the text when it has several. */
	constructor(live: Y.Doc, field: string, name: string) {
		this.#live = live;
		this.#field = field;
		this.#key = draftKey(name);
		Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(live), FROM_LIVE);
		const kept = recall(deviceMemory(), this.#key);
		if (kept !== null) this.#takeBack(kept);
		const follow = (update: Uint8Array) => Y.applyUpdate(this.doc, update, FROM_LIVE);
		live.on("update", follow);
		const note = (_update: Uint8Array, origin: unknown) => {
			if (origin !== FROM_LIVE && origin !== KEPT) this.#keepSoon();
		};
		this.doc.on("update", note);
		this.#stops.push(() => live.off("update", follow));
	}

	/** Calls back after each change of the copy, from here or from the others. Returns how to stop. */
	onChange(listener: () => void): () => void {
		this.doc.on("update", listener);
		return () => this.doc.off("update", listener);
	}

	/** What was changed, passage by passage, against what the document says now. */
	passages(): Passage[] {
		return passagesBetween(readBlocks(this.#live, this.#field), readBlocks(this.doc, this.#field));
	}

	/** Forgets what was written. */
	forget(): void {
		this.#cancel();
		remember(deviceMemory(), this.#key, null);
	}

	/** Stops following; what was written stays on the device. */
	close(): void {
		if (this.#timer !== null) this.#keep();
		for (const stop of this.#stops) stop();
		this.doc.destroy();
	}

	#takeBack(kept: string): void {
		try {
			Y.applyUpdate(this.doc, buffer.fromBase64(kept), KEPT);
		} catch {
			// Not a draft of today's program: there is nothing to take back.
		}
	}

	#keepSoon(): void {
		this.#timer ??= setTimeout(() => this.#keep(), KEEP_MS);
	}

	#keep(): void {
		this.#cancel();
		const written = buffer.toBase64(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#live)));
		if (written.length <= MOST_KEPT) remember(deviceMemory(), this.#key, written);
	}

	#cancel(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}

/** Whether this device keeps a draft of proposals for a document. */
export function hasDraft(name: string): boolean {
	return recall(deviceMemory(), draftKey(name)) !== null;
}

/** Among the drafts that go at sign-out. */
function draftKey(name: string): string {
	return `palier.draft.${name}.proposals`;
}

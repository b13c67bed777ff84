/** Where whoever leads a workshop shows that they are: said by their browser in the presence of the workshop’s room, signed by the server. */

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { isId, type DocumentId, type MemberId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { OpenRoom } from "#client/document/open-room.ts";

const FIELD = "shows";
/** A scroll is told this often at most. */
const PAUSE_MS = 250;
/** What is under the bars at the head of a page is not what one looks at. */
const HEAD_PX = 140;

export type LeaderPlace = { leader: MemberId; name: string; document: DocumentId; block: string | null };

/** The place of one of `leaders`; null while none of them shows it. Others who say so are not believed. */
export function useLeaderPlace(room: OpenRoom, leaders: readonly string[]): LeaderPlace | null {
	const key = leaders.join();
	const store = useMemo(() => placeStore(room, new Set(key.split(","))), [room, key]);
	return useSyncExternalStore(store.subscribe, store.get);
}

function placeStore({ awareness }: OpenRoom, leaders: ReadonlySet<string>) {
	let value = readPlace(awareness.getStates(), leaders);
	return {
		get: () => value,
		subscribe(listener: () => void): () => void {
			const changed = () => {
				const next = readPlace(awareness.getStates(), leaders);
				if (sameValue(next, value)) return;
				value = next;
				listener();
			};
			awareness.on("change", changed);
			changed();
			return () => awareness.off("change", changed);
		},
	};
}

/** Reads presence as it came: `user` is the server’s, the rest is what a browser says. */
export function readPlace(
	states: ReadonlyMap<number, Readonly<Record<string, unknown>>>,
	leaders: ReadonlySet<string>,
): LeaderPlace | null {
	for (const { user, [FIELD]: shows } of states.values()) {
		const id = textIn(user, "id");
		const document = textIn(shows, "document");
		if (id === "" || !leaders.has(id) || !isId(document)) continue;
		const block = textIn(shows, "block");
		return {
			leader: id as MemberId,
			name: textIn(user, "name"),
			document: document as DocumentId,
			block: block === "" ? null : block,
		};
	}
	return null;
}

function textIn(value: unknown, name: string): string {
	const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
	return typeof found === "string" ? found : "";
}

/** Tells where one is in a document, for as long as `document` is not null. */
export function useShowPlace({ awareness }: OpenRoom, document: DocumentId | null): void {
	useEffect(() => {
		if (document === null) return;
		let timer: ReturnType<typeof setTimeout> | null = null;
		let told: string | null | undefined;
		const tell = () => {
			timer = null;
			const block = blockInView();
			if (block === told) return;
			told = block;
			awareness.setLocalStateField(FIELD, { document, block });
		};
		const later = () => {
			timer ??= setTimeout(tell, PAUSE_MS);
		};
		tell();
		window.addEventListener("scroll", later, { capture: true, passive: true });
		return () => {
			window.removeEventListener("scroll", later, { capture: true });
			if (timer !== null) clearTimeout(timer);
			awareness.setLocalStateField(FIELD, null);
		};
	}, [awareness, document]);
}

/** The first block under the head of the window; null when no text is in view. */
function blockInView(): string | null {
	for (const block of window.document.querySelectorAll<HTMLElement>(".ProseMirror [data-id]")) {
		const { bottom, top } = block.getBoundingClientRect();
		if (bottom > HEAD_PX && top < window.innerHeight) return block.dataset.id ?? null;
	}
	return null;
}

/** Where whoever leads a workshop shows that they are: said by their browser in the presence of the workshop’s room, signed by the server. */

import { type RefObject, useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
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

/** The ids of those who say that they show where they are, with commas between; whether they lead is not known here. */
export function useWhoShows({ awareness }: OpenRoom): string {
	return useSyncExternalStore(
		useCallback(
			(listener: () => void) => {
				awareness.on("change", listener);
				return () => awareness.off("change", listener);
			},
			[awareness],
		),
		() => whoShows(awareness.getStates()),
	);
}

export function whoShows(states: ReadonlyMap<number, Readonly<Record<string, unknown>>>): string {
	const ids = [...states.values()].flatMap(({ user, [FIELD]: shows }) => (shows ? textIn(user, "id") || [] : []));
	return [...new Set(ids)].sort().join();
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

/** Tells where one is in a document, for as long as `document` is not null; `within`: what holds it on this page, among other texts. */
export function useShowPlace(
	{ awareness }: OpenRoom,
	document: DocumentId | null,
	within: RefObject<HTMLElement | null>,
): void {
	useEffect(() => {
		if (document === null) return;
		let timer: ReturnType<typeof setTimeout> | null = null;
		let told: string | null | undefined;
		const tell = () => {
			timer = null;
			const block = within.current && blockInView(within.current);
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
	}, [awareness, document, within]);
}

/** The first block or record of `within` that can be seen, under the head of the window; null when none can. */
export function blockInView(within: HTMLElement): string | null {
	const { top, bottom } = within.getBoundingClientRect();
	const [head, foot] = [Math.max(top, HEAD_PX), Math.min(bottom, window.innerHeight)];
	for (const place of within.querySelectorAll<HTMLElement>(
		".ProseMirror [data-id], [data-card], [role=rowheader][data-place]",
	)) {
		const seen = whole(place).getBoundingClientRect();
		const { id, card, place: cell } = place.dataset;
		if (seen.bottom > head && seen.top < foot) return id ?? card ?? cell?.split("/")[0] ?? null;
	}
	return null;
}

/** Where a block, or a record of a set, is on the page; null while it is not. */
export function elementOfPlace(page: ParentNode, block: string): Element | null {
	const id = CSS.escape(block);
	const found = page.querySelector(
		`.ProseMirror [data-id="${id}"], [data-card="${id}"], [role=rowheader][data-place^="${id}/"]`,
	);
	return found && whole(found);
}

/** The card or the line that a record is known by. */
function whole(place: Element): Element {
	return (place.matches("[data-card], [role=rowheader]") ? place.closest("article, [role=row]") : null) ?? place;
}

/** Reads the same thing of several rooms at once, live: every balise set of a workspace, say. */

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { RoomName } from "#shared/domain/document-kind.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { openRooms } from "#client/document/open-rooms.ts";

/** `value` is null until the content is there. */
export type Reading<Value> = { readonly name: RoomName; readonly value: Value | null };

const GATHER_MS = 150;

/** The readings in the order of the names; unchanged ones stay the same objects. `read` must be a plain function of the document. */
export function useReadings<Value>(names: readonly RoomName[], read: (doc: Y.Doc) => Value): readonly Reading<Value>[] {
	const joined = names.join(" ");
	const store = useMemo(
		() => readingStore(joined === "" ? [] : (joined.split(" ") as RoomName[]), read),
		[joined, read],
	);
	return useSyncExternalStore(store.subscribe, store.get);
}

function readingStore<Value>(names: readonly RoomName[], read: (doc: Y.Doc) => Value) {
	let readings: readonly Reading<Value>[] = names.map((name) => ({ name, value: null }));
	const listeners = new Set<() => void>();
	let stops: (() => void)[] = [];
	let timer: ReturnType<typeof setTimeout> | null = null;

	const refresh = () => {
		timer = null;
		let isChanged = false;
		const next = readings.map((before) => {
			const { doc, status } = openRooms.room(before.name).get();
			const value = status.get().loaded ? read(doc) : before.value;
			if (sameValue(value, before.value)) return before;
			isChanged = true;
			return { name: before.name, value };
		});
		if (!isChanged) return;
		readings = next;
		for (const listener of [...listeners]) listener();
	};
	const later = () => {
		timer ??= setTimeout(refresh, GATHER_MS);
	};
	const start = () => {
		for (const name of names) {
			const room = openRooms.room(name);
			stops.push(openRooms.hold(name));
			let unwatch = watch(room.get());
			const onReopened = room.subscribe(() => {
				unwatch();
				unwatch = watch(room.get());
				later();
			});
			stops.push(onReopened, () => unwatch());
		}
		timer = setTimeout(refresh, 0);
	};
	const watch = ({ doc, status }: { doc: Y.Doc; status: { subscribe: (listener: () => void) => () => void } }) => {
		doc.on("afterTransaction", later);
		const stop = status.subscribe(later);
		return () => {
			doc.off("afterTransaction", later);
			stop();
		};
	};
	return {
		get: () => readings,
		subscribe: (listener: () => void) => {
			listeners.add(listener);
			if (listeners.size === 1) start();
			return () => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				for (const stop of stops) stop();
				stops = [];
				if (timer !== null) clearTimeout(timer);
				timer = null;
			};
		},
	};
}

/** The marks of what a document says, read again a moment after somebody writes in it; null until its content is there. */

import { useEffect, useState } from "react";
import { type DocumentMarks, documentMarks } from "#shared/document/adopted-words.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { isLoaded, useRoomValue } from "#client/document/use-room-value.ts";

const PAUSE_MS = 1_000;

export function useDocumentMarks(room: OpenRoom): DocumentMarks | null {
	const { doc } = room;
	const isHere = useRoomValue(room, isLoaded);
	const [marks, setMarks] = useState<DocumentMarks | null>(null);
	useEffect(() => {
		if (!isHere) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const read = () => {
			timer = undefined;
			setMarks(documentMarks(doc));
		};
		// Somebody who types without a pause does not put it off for ever.
		const later = () => {
			timer ??= setTimeout(read, PAUSE_MS);
		};
		read();
		doc.on("update", later);
		return () => {
			clearTimeout(timer);
			doc.off("update", later);
		};
	}, [doc, isHere]);
	return marks;
}

/** Says who came and who left, one sentence at a time: a flood of names would drown the text being read. */

import { useEffect, useRef } from "react";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { texts } from "#client/document/texts.ts";
import type { Person } from "#client/document/use-people.ts";

const GATHER_MS = 3000;
const MOST_NAMES = 3;

export function useSpokenArrivals(people: readonly Person[]): void {
	const t = useTexts(texts);
	const format = useFormat();
	const announce = useAnnounce();
	const known = useRef<Map<string, string> | null>(null);

	useEffect(() => {
		const timer = setTimeout(() => {
			const now = new Map(people.filter((person) => !person.isMe).map((person) => [person.id, person.name]));
			const before = known.current;
			known.current = now;
			// Whoever was there at the opening is in the list: nobody has arrived.
			if (before === null) return;
			const came = [...now].filter(([id]) => !before.has(id)).map(([, name]) => name);
			const went = [...before].filter(([id]) => !now.has(id)).map(([, name]) => name);
			const sentences: string[] = [];
			if (came.length > MOST_NAMES) sentences.push(t.arrivedMany(came.length));
			else if (came.length > 0) sentences.push(t.arrived(format.list(came)));
			if (went.length > MOST_NAMES) sentences.push(t.leftMany(went.length));
			else if (went.length > 0) sentences.push(t.left(format.list(went)));
			if (sentences.length > 0) announce(sentences.join(" "));
		}, GATHER_MS);
		return () => clearTimeout(timer);
	}, [people, announce, format, t]);
}

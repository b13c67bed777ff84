/** Says to screen readers that others are writing, as each person chose to hear it. Ctrl+Maj+L silences it. */

import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { spokenEdits, toggleSilence } from "#client/document/spoken-edits-choice.ts";
import { spokenEditsTexts } from "#client/document/spoken-edits-texts.ts";
import { EditGathering, GATHER_MS } from "#client/editor/edit-gathering.ts";
import { hearEdits } from "#client/editor/heard-edits.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

/** More names than this are a number. */
const MOST_NAMES = 3;

export function useSpokenEdits(editor: Editor, room: OpenRoom): void {
	const t = useTexts(spokenEditsTexts);
	const format = useFormat();
	const announce = useAnnounce();
	useEffect(() => {
		const gathering = new EditGathering();
		let timer: ReturnType<typeof setTimeout> | null = null;
		const tell = () => {
			timer = null;
			const told = gathering.take(spokenEdits.get());
			if (!told) return;
			const { who, isMine } = told;
			const names = who.length > MOST_NAMES ? t.people(who.length) : format.list(who);
			announce(isMine ? t.inMine(names, who.length) : t.inText(names, who.length));
		};
		const stop = hearEdits(editor, room, (names, isMine) => {
			const now = Date.now();
			const isFresh = (names.length > 0 ? names : [t.somebody])
				.map((name) => gathering.note(name, isMine, now))
				.some((one) => one);
			if (isFresh) timer ??= setTimeout(tell, GATHER_MS);
		});
		return () => {
			stop();
			if (timer !== null) clearTimeout(timer);
		};
	}, [editor, room, announce, format, t]);

	useEffect(() => {
		const key = (event: KeyboardEvent) => {
			const isSilence =
				(event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === "l";
			if (!isSilence || event.getModifierState("AltGraph")) return;
			event.preventDefault();
			announce(t.now(t[toggleSilence()]));
		};
		window.addEventListener("keydown", key);
		return () => window.removeEventListener("keydown", key);
	}, [announce, t]);
}

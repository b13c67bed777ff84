/** What the passage under the caret, or the whole text, cites, a moment after the caret or the text has settled. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { sameValue } from "#shared/lib/same-value.ts";
import { blocksIn, type Cited, citedIn, sectionAt, wholeText } from "#client/features/framework/touched/cited-in.ts";

export type Scope = "section" | "document";

export type Touched = {
	/** The heading of the section; empty before the first one, and for the whole text. */
	readonly heading: string;
	readonly cited: readonly Cited[];
	/** The blocks of the section; null for the whole text. */
	readonly blocks: readonly string[] | null;
};

const SETTLE_MS = 200;

export function useTouched(editor: Editor, scope: Scope): Touched {
	const [touched, setTouched] = useState(() => read(editor, scope));
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		const update = () => {
			timer = null;
			if (editor.isDestroyed) return;
			setTouched((before) => {
				const now = read(editor, scope);
				return sameValue(before, now) ? before : now;
			});
		};
		const later = () => {
			timer ??= setTimeout(update, SETTLE_MS);
		};
		update();
		editor.on("transaction", later);
		return () => {
			editor.off("transaction", later);
			if (timer !== null) clearTimeout(timer);
		};
	}, [editor, scope]);
	return touched;
}

function read(editor: Editor, scope: Scope): Touched {
	const { doc, selection } = editor.state;
	const isWhole = scope === "document";
	const section = isWhole ? wholeText(doc) : sectionAt(doc, selection.from);
	return { heading: section.heading, cited: citedIn(doc, section), blocks: isWhole ? null : blocksIn(doc, section) };
}

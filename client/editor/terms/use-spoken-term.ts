/** Tells screen readers which term the caret rests in, once, and how to open it; while one writes, only words to avoid are told. */

import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import type { TermForm } from "#shared/domain/term-matching.ts";
import { termAt } from "#client/editor/terms/term-painter.ts";
import { texts } from "#client/editor/terms/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

/** A caret that only passes says nothing. */
const REST_MS = 900;

export function useSpokenTerm(editor: Editor, preferred: (form: TermForm) => DirectoryEntry | null): void {
	const t = useTexts(texts);
	const announce = useAnnounce();
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let said = "";
		let isWriting = false;
		const say = () => {
			if (editor.isDestroyed || !editor.isFocused || !editor.state.selection.empty) return;
			const found = termAt(editor, editor.state.selection.from);
			const words = found ? editor.state.doc.textBetween(found.from, found.to, "", " ") : "";
			const [form] = found?.match.forms ?? [];
			if (!found || !form) {
				said = "";
				return;
			}
			const place = `${found.from} ${words}`;
			if (said === place || (isWriting && found.match.kind === "term")) return;
			said = place;
			announce(found.match.kind === "term" ? t.caretTerm(words) : t.caretAvoid(words, preferred(form)?.name ?? ""));
		};
		const moved = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
			if (!transaction.docChanged && !transaction.selectionSet) return;
			isWriting = transaction.docChanged;
			clearTimeout(timer);
			timer = setTimeout(say, REST_MS);
		};
		editor.on("transaction", moved);
		return () => {
			clearTimeout(timer);
			editor.off("transaction", moved);
		};
	}, [editor, preferred, announce, t]);
}

/** The hidden file field behind « Image » in the menus. */

import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function ImagePicker({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const t = useTexts(texts);
	const field = useRef<HTMLInputElement>(null);
	const toast = useToast();
	useEffect(
		() =>
			signals.on("image", () => {
				if (editor.can().uploadImages([])) field.current?.click();
				else toast({ text: t.imageNotProposed });
			}),
		[signals, editor, toast, t],
	);
	return (
		<input
			ref={field}
			type="file"
			accept="image/png,image/jpeg,image/gif,image/webp"
			multiple
			hidden
			aria-label={t.image}
			onChange={(event) => {
				const files = [...(event.currentTarget.files ?? [])];
				event.currentTarget.value = "";
				if (files.length > 0) editor.chain().focus().uploadImages(files).run();
			}}
		/>
	);
}

/** A Tiptap editor on a text of a live room. Who may only read gets a copy that follows the document and can never write to it. */

import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type * as Y from "yjs";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { editorExtensions } from "#client/editor/editor-extensions.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { isCaretInView } from "#client/editor/caret-in-view.ts";
import { keepCaretSteady } from "#client/editor/steady-caret.ts";
import { keepOwnSelection } from "#client/editor/own-selection.ts";
import { makeReadingCopy } from "#client/editor/reading-copy.ts";
import { placeText } from "#client/editor/text-place.ts";
import { texts } from "#client/editor/texts.ts";
import { isReading, isWriting, useRoomValue } from "#client/document/use-room-value.ts";
import { uploadImageTo } from "#client/editor/upload-image.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useToast } from "#client/ui/Toast.tsx";

export type LiveEditorOptions = {
	room: OpenRoom;
	field: string;
	label: string;
	placeholder?: string | undefined;
	linePlaceholder?: string | undefined;
	readOnly?: boolean | undefined;
	isWholePage?: boolean | undefined;
	/** Somebody's own copy, written in instead of the document. */
	fork?: Y.Doc | null | undefined;
	className: string;
	/** The id of the words that say how to leave the text. */
	describedBy: string;
	signals: EditorSignals | null;
};

export type LiveEditor = { editor: Editor; canWrite: boolean };

const NOTHING_YET = { type: "doc", content: [{ type: "paragraph" }] };

export function useLiveEditor(options: LiveEditorOptions): LiveEditor {
	const { room, field, readOnly = false, isWholePage = false, fork = null, signals } = options;
	const isOnlyReading = useRoomValue(room, isReading);
	const isWritable = useRoomValue(room, isWriting) && !readOnly;
	const canWrite = isWritable || fork !== null;
	const readable = useReadableDoc(room.doc, readOnly || isOnlyReading);
	const doc = fork ?? readable;
	const { language } = useLanguage();
	const toast = useToast();
	const latest = useRef({ ...options, language, toast });
	latest.current = { ...options, language, toast };

	const workspace = room.name.split("/")[0] as WorkspaceId;
	const extensions = useMemo(
		() =>
			editorExtensions({
				doc,
				field,
				// Where one is in one's own copy says nothing of the document.
				awareness: fork ? null : room.awareness,
				signals,
				isWholePage,
				language: () => latest.current.language,
				placeholder: () => latest.current.placeholder ?? "",
				linePlaceholder: () => latest.current.linePlaceholder ?? "",
				uploadImage: isWritable && !room.isTrial ? uploadImageTo(workspace, () => latest.current.language) : null,
				say: (text) => latest.current.toast({ text }),
			}),
		[doc, field, fork, room.awareness, room.isTrial, signals, isWholePage, isWritable, workspace],
	);
	const label = canWrite ? options.label : texts[language].readOnlyLabel(options.label);
	const { className, describedBy } = options;
	const editorProps = useMemo(
		() => ({
			attributes: textAttributes(label, canWrite, className, describedBy),
			handleScrollToSelection: isCaretInView,
		}),
		[label, canWrite, className, describedBy],
	);
	const editor = useEditor(
		{
			extensions,
			editable: canWrite,
			// Its style sheet would be written into the page as markup; what we need of it is in text.module.css.
			injectCSS: false,
			// Until the live text comes. Left out, it would be read from markup.
			content: NOTHING_YET,
			editorProps,
			shouldRerenderOnTransaction: false,
			onCreate: ({ editor: created }) => {
				placeText(created, { room: room.name, field });
				lightenBinding(created);
				keepCaretSteady(created);
				keepOwnSelection(created.view.dom);
				placeCaret(created);
			},
		},
		[extensions],
	);
	// Tiptap keeps the options an editor began with: a title, a language or a right that comes later is told to it here.
	useEffect(() => {
		if (editor.isDestroyed) return;
		editor.setOptions({ editorProps });
		if (editor.isEditable !== canWrite) editor.setEditable(canWrite);
	}, [editor, editorProps, canWrite]);
	return { editor, canWrite };
}

/** A text that is written in is a text box; one that is only read is a document, whose headings readers can go through. */
function textAttributes(
	label: string,
	canWrite: boolean,
	className: string,
	describedBy: string,
): Record<string, string> {
	return {
		class: className,
		"aria-label": label,
		...(canWrite
			? {
					role: "textbox",
					"aria-multiline": "true",
					"aria-readonly": "false",
					"aria-describedby": describedBy,
					spellcheck: "true",
				}
			: { role: "document", tabindex: "0" }),
	};
}

/** The live document, or a copy that follows it for who may only read. */
function useReadableDoc(source: Y.Doc, isCopied: boolean): Y.Doc {
	const [copy, setCopy] = useState<{ source: Y.Doc; doc: Y.Doc } | null>(null);
	useEffect(() => {
		if (!isCopied) return;
		const made = makeReadingCopy(source);
		setCopy({ source, doc: made.doc });
		return () => {
			made.stop();
			setCopy(null);
		};
	}, [source, isCopied]);
	return isCopied && copy?.source === source ? copy.doc : source;
}

/** The binding leaves the caret at the very start, even where no words can be. */
function placeCaret(editor: Editor): void {
	const { state, view } = editor;
	if (!state.selection.$from.parent.inlineContent) view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)));
}

// @vitest-environment happy-dom
/** Images in a text where no file may be sent. */

import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { ImageUploads } from "#client/editor/image-uploads.ts";
import { texts } from "#client/editor/texts.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

function text(isEditable: boolean) {
	const said: string[] = [];
	const editor = new Editor({
		element: document.createElement("div"),
		editable: isEditable,
		extensions: [
			...textExtensions(),
			ImageUploads.configure({ upload: null, texts: () => texts.fr, say: (sentence) => said.push(sentence) }),
		],
	});
	opened.push(editor);
	return { editor, said };
}

/** What a browser gives of a paste: a picture, or a picture that is a copy of words beside it. */
function pasted(types: readonly string[]): ClipboardEvent {
	const file = new File(["x"], "plan.png", { type: "image/png" });
	return {
		clipboardData: { files: [file], types, getData: () => "" },
		preventDefault: () => undefined,
	} as unknown as ClipboardEvent;
}

const pastes = ({ editor }: { editor: Editor }, event: ClipboardEvent) =>
	editor.view.someProp("handlePaste", (handle) => handle(editor.view, event, editor.state.doc.slice(0))) === true;

test("[R992] an image that somebody puts in a proposal without the right to send files is refused with the reason, not lost in silence", () => {
	const proposing = text(true);
	expect(pastes(proposing, pasted(["Files"]))).toBe(true);
	expect(proposing.said).toEqual([texts.fr.imageNotProposed]);
	expect(proposing.editor.can().uploadImages([])).toBe(false);
	// The picture beside words is only a copy of them: the words are pasted.
	expect(pastes(proposing, pasted(["text/html", "Files"]))).toBe(false);
	expect(proposing.said).toHaveLength(1);
});

test("[R992] who only reads is told nothing", () => {
	const reading = text(false);
	expect(pastes(reading, pasted(["Files"]))).toBe(false);
	expect(reading.said).toEqual([]);
});

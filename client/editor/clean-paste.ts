/** Cleans what is pasted or dropped from elsewhere before the text reads it, and says how many images could not come along. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { later } from "#client/ui/later.ts";

/** Asked for as soon as there is a text to paste into. */
const cleanerCode = later(() => import("#client/editor/clean-pasted-html.ts").then((file) => file.cleanPastedHtml));

export const CleanPaste = Extension.create<{ onDropped: (images: number) => void }>({
	name: "cleanPaste",

	addOptions() {
		return { onDropped: () => undefined };
	},

	onCreate() {
		cleanerCode.fetch().catch(() => undefined);
	},

	addProseMirrorPlugins() {
		const { onDropped } = this.options;
		return [
			new Plugin({
				key: new PluginKey("cleanPaste"),
				props: {
					handleDOMEvents: {
						paste: (view, event) => waitsForCleaner(view, event, event.clipboardData),
						drop: (view, event) => view.dragging === null && waitsForCleaner(view, event, event.dataTransfer),
					},
					transformPastedHTML: (html) => {
						const cleanPastedHtml = cleanerCode.known();
						// Never read as it came: without the cleaner, the words come from the plain text (see below).
						if (!cleanPastedHtml) return "";
						const { cleaned, imagesDropped } = cleanPastedHtml(html);
						if (imagesDropped > 0) onDropped(imagesDropped);
						return cleaned;
					},
				},
			}),
		];
	},
});

/** Holds a paste or a drop of HTML back until there is what cleans it, then lets it happen again; its plain text alone when that cannot come. */
function waitsForCleaner(view: EditorView, event: ClipboardEvent | DragEvent, given: DataTransfer | null): boolean {
	if (cleanerCode.known() !== null || !given || !view.editable || given.files.length > 0) return false;
	const html = given.getData("text/html");
	if (html === "") return false;
	const plain = given.getData("text/plain");
	event.preventDefault();
	const again = (isWithHtml: boolean) => {
		if (view.isDestroyed || !view.editable) return;
		const data = new DataTransfer();
		if (plain !== "") data.setData("text/plain", plain);
		if (isWithHtml) data.setData("text/html", html);
		view.dom.dispatchEvent(sameEvent(event, data));
	};
	cleanerCode.fetch().then(
		() => again(true),
		() => again(false),
	);
	return true;
}

function sameEvent(event: ClipboardEvent | DragEvent, data: DataTransfer): Event {
	const always = { bubbles: true, cancelable: true };
	if (!(event instanceof DragEvent)) return new ClipboardEvent("paste", { ...always, clipboardData: data });
	const { clientX, clientY } = event;
	return new DragEvent("drop", { ...always, clientX, clientY, dataTransfer: data });
}

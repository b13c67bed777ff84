/** Cleans what is pasted from elsewhere before the text reads it, and says how many images could not come along. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { later } from "#client/ui/later.ts";

/** Asked for as soon as there is a text to paste into. */
const cleanerCode = later(() => import("#client/editor/clean-pasted-html.ts").then((file) => file.cleanPastedHtml));

export const CleanPaste = Extension.create<{ onDropped: (images: number) => void }>({
	name: "cleanPaste",

	addOptions() {
		return { onDropped: () => undefined };
	},

	onCreate() {
		// Without it a paste is still safe, since the nodes read only what they allow: it keeps more of the habits of its origin.
		cleanerCode.fetch().catch(() => undefined);
	},

	addProseMirrorPlugins() {
		const { onDropped } = this.options;
		return [
			new Plugin({
				key: new PluginKey("cleanPaste"),
				props: {
					transformPastedHTML: (html) => {
						const cleanPastedHtml = cleanerCode.known();
						if (!cleanPastedHtml) return html;
						const { cleaned, imagesDropped } = cleanPastedHtml(html);
						if (imagesDropped > 0) onDropped(imagesDropped);
						return cleaned;
					},
				},
			}),
		];
	},
});

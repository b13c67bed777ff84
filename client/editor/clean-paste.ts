/** Cleans what is pasted from elsewhere before the text reads it, and says how many images could not come along. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { cleanPastedHtml } from "#client/editor/clean-pasted-html.ts";

export const CleanPaste = Extension.create<{ onDropped: (images: number) => void }>({
	name: "cleanPaste",

	addOptions() {
		return { onDropped: () => undefined };
	},

	addProseMirrorPlugins() {
		const { onDropped } = this.options;
		return [
			new Plugin({
				key: new PluginKey("cleanPaste"),
				props: {
					transformPastedHTML: (html) => {
						const { cleaned, imagesDropped } = cleanPastedHtml(html);
						if (imagesDropped > 0) onDropped(imagesDropped);
						return cleaned;
					},
				},
			}),
		];
	},
});

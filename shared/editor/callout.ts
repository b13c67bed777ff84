/** A passage set apart: something to know, an idea, a warning. */

import { Node } from "@tiptap/core";

export const CALLOUT_TONES = ["info", "idea", "warning"] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

/** The tone as it is drawn, whatever a peer wrote. */
export function calloutTone(raw: unknown): CalloutTone {
	return CALLOUT_TONES.find((tone) => tone === raw) ?? "info";
}

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		callout: {
			/** Wraps the selection in a callout, or changes the tone of the one it is in. */
			setCallout: (tone: CalloutTone) => ReturnType;
			unsetCallout: () => ReturnType;
		};
	}
}

export const Callout = Node.create({
	name: "callout",
	group: "block",
	content: "block+",
	defining: true,

	addAttributes() {
		return {
			tone: {
				default: "info",
				parseHTML: (element) => calloutTone(element.getAttribute("data-tone")),
				renderHTML: (attributes) => ({ "data-tone": calloutTone(attributes.tone) }),
			},
		};
	},

	parseHTML() {
		return [{ tag: "aside[data-callout]" }];
	},

	renderHTML({ HTMLAttributes }) {
		return ["aside", { ...HTMLAttributes, "data-callout": "" }, 0];
	},

	addCommands() {
		return {
			setCallout:
				(tone) =>
				({ editor, commands }) =>
					editor.isActive(this.name)
						? commands.updateAttributes(this.name, { tone })
						: commands.wrapIn(this.name, { tone }),
			unsetCallout:
				() =>
				({ commands }) =>
					commands.lift(this.name),
		};
	},
});

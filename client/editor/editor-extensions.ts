/** Everything that makes a text alive in the browser: the shared schema with views, the Yjs binding, carets, keys, menus, paste. */

import type { AnyExtension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Details } from "@tiptap/extension-details";
import { TaskItem } from "@tiptap/extension-list";
// These tell the types about the commands of each node.
import type {} from "@tiptap/extension-blockquote";
import type {} from "@tiptap/extension-code-block";
import type {} from "@tiptap/extension-heading";
import type {} from "@tiptap/extension-paragraph";
import type {} from "@tiptap/extension-bold";
import type {} from "@tiptap/extension-code";
import type {} from "@tiptap/extension-italic";
import type {} from "@tiptap/extension-strike";
import type {} from "@tiptap/extension-underline";
import type {} from "@tiptap/extension-table";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type {} from "#shared/editor/callout.ts";
import { Citation, CitationCard } from "#shared/editor/citation.ts";
import { Figure } from "#shared/editor/figure.ts";
import { LiveBlock } from "#shared/editor/live-block.ts";
import { Image } from "#shared/editor/image.ts";
import type {} from "#shared/editor/link.ts";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import type { Language } from "#shared/lib/language.ts";
import { ChipSpaces } from "#client/editor/chip-spaces.ts";
import { guestTexts } from "#client/document/guest-texts.ts";
import { Carets } from "#client/editor/carets.ts";
import { CitationCardView } from "#client/editor/CitationCardView.tsx";
import { CitationChip } from "#client/editor/CitationChip.tsx";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { Finding } from "#client/editor/finding.ts";
import { FigureView } from "#client/editor/FigureView.tsx";
import { HeardCaret } from "#client/editor/heard-caret.ts";
import { ImageUploads, type UploadImage } from "#client/editor/image-uploads.ts";
import { ImageView } from "#client/editor/ImageView.tsx";
import { liveBlockSchema } from "#client/editor/live-block-schema.ts";
import { LiveBlockView } from "#client/editor/LiveBlockView.tsx";
import { LongText } from "#client/editor/long-text.ts";
import { openOnEnter } from "#client/editor/open-on-enter.ts";
import { CleanPaste } from "#client/editor/clean-paste.ts";
import { Placeholder } from "#client/editor/placeholder.ts";
import { SmartTyping } from "#client/editor/smart-typing.ts";
import { SplitGuard } from "#client/editor/split-guard.ts";
import { DrawnOver } from "#client/editor/drawn-over.ts";
import { TextKeys } from "#client/editor/text-keys.ts";
import { texts } from "#client/editor/texts.ts";
import { TriggerMenu } from "#client/editor/trigger-menu.ts";
import { Unshown } from "#client/editor/unshown.ts";
import styles from "./text.module.css";

export type EditorParts = {
	doc: Y.Doc;
	/** The name of the root fragment. */
	field: string;
	/** Null where nobody else is shown. */
	awareness: Awareness | null;
	signals: EditorSignals | null;
	isWholePage: boolean;
	/** Read each time they are needed, so that a change of language changes them. */
	language: () => Language;
	placeholder: () => string;
	linePlaceholder: () => string;
	/** Null where images cannot be added. */
	uploadImage: UploadImage | null;
	say: (sentence: string) => void;
};

export function editorExtensions(parts: EditorParts): AnyExtension[] {
	const t = () => texts[parts.language()];
	const withViews = [
		Citation.extend({ addNodeView: () => ReactNodeViewRenderer(CitationChip), addKeyboardShortcuts: openOnEnter }),
		CitationCard.extend({
			addNodeView: () => ReactNodeViewRenderer(CitationCardView),
			addKeyboardShortcuts: openOnEnter,
		}),
		Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView), addKeyboardShortcuts: openOnEnter }),
		LiveBlock.extend({ addNodeView: () => ReactNodeViewRenderer(LiveBlockView) }),
		Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageView) }),
		TaskItem.configure({
			nested: true,
			a11y: { checkboxLabel: (node) => t().taskDone(node.firstChild?.textContent ?? "") },
		}),
		Details.configure({
			persist: false,
			openClassName: styles.isOpen ?? "isOpen",
			renderToggleButton: ({ element, isOpen }) => {
				element.setAttribute("aria-label", isOpen ? t().toggleClose : t().toggleOpen);
				element.setAttribute("aria-expanded", String(isOpen));
			},
		}),
	];
	return [
		...textExtensions(withViews),
		Unshown.configure({ sentence: () => t().unshown }),
		Collaboration.configure({ document: parts.doc, field: parts.field }),
		SplitGuard,
		HeardCaret,
		liveBlockSchema(parts.doc),
		Carets.configure({
			awareness: parts.awareness,
			field: parts.field,
			classes: {
				caret: styles.caret ?? "",
				label: styles.caretLabel ?? "",
				selection: styles.caretSelection ?? "",
			},
			guest: () => guestTexts[parts.language()].guest,
		}),
		TextKeys.configure({ signals: parts.signals, isWholePage: parts.isWholePage }),
		TriggerMenu,
		ChipSpaces,
		SmartTyping.configure({ language: parts.language }),
		CleanPaste.configure({ onDropped: (count) => parts.say(t().pasteImagesDropped(count)) }),
		ImageUploads.configure({ upload: parts.uploadImage, texts: t, say: parts.say }),
		Placeholder.configure({ empty: parts.placeholder, line: parts.linePlaceholder, isOnFocusOnly: parts.isWholePage }),
		Dropcursor.configure({ color: "var(--accent)", width: 3 }),
		Gapcursor,
		Finding,
		DrawnOver,
		LongText,
	];
}

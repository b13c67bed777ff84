/** The handle at the left of the block under the mouse: drag it to move the block, press it for what can be done. Keys and the toolbar do the same without a mouse. */

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { GripVertical } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { BlockMenuItems } from "#client/editor/BlockMenuItems.tsx";
import { selectBlock } from "#client/editor/block-acts.ts";
import { blockElementAt, blockOf } from "#client/editor/block-at.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Menu } from "#client/ui/Menu.tsx";
import styles from "./BlockHandle.module.css";

type Pointed = { element: HTMLElement; top: number };

type BlockHandleProps = {
	editor: Editor;
	signals: EditorSignals;
	/** Whoever only comments moves nothing. */
	canWrite: boolean;
	/** The height at which the mouse is, for the first block, which it came to before this did. */
	pointedAt: RefObject<number>;
};

export function BlockHandle({ editor, signals, canWrite, pointedAt }: BlockHandleProps) {
	const t = useTexts(texts);
	const late = useTexts(lateTexts);
	const place = useRef<HTMLDivElement>(null);
	const [pointed, setPointed] = useState<Pointed | null>(null);
	const [isOpen, setOpen] = useState(false);
	const held = useRef(false);
	held.current = isOpen;

	useEffect(() => {
		const around = place.current?.parentElement;
		if (!around || editor.isDestroyed) return;
		const { dom } = editor.view;
		const point = (y: number) => {
			const element = blockElementAt(dom, y);
			if (!element) return setPointed(null);
			const style = getComputedStyle(element);
			const line = Number.parseFloat(style.lineHeight) || 24;
			const padding = Number.parseFloat(style.paddingTop) || 0;
			const top = element.getBoundingClientRect().top - around.getBoundingClientRect().top + padding + line / 2;
			setPointed((before) => (before?.element === element && before.top === top ? before : { element, top }));
		};
		const move = (event: MouseEvent) => {
			if (!held.current && event.buttons === 0) point(event.clientY);
		};
		const leave = () => {
			if (!held.current) setPointed(null);
		};
		const typed = () => leave();
		point(pointedAt.current);
		around.addEventListener("mousemove", move);
		around.addEventListener("mouseleave", leave);
		dom.addEventListener("keydown", typed);
		return () => {
			around.removeEventListener("mousemove", move);
			around.removeEventListener("mouseleave", leave);
			dom.removeEventListener("keydown", typed);
		};
	}, [editor, pointedAt]);

	const block = () => pointed && blockOf(editor, pointed.element);

	return (
		<div ref={place} className={styles.rail} aria-hidden={pointed === null}>
			{pointed && (
				// The drag is the mouse's way; Alt+Maj+arrows and the menu are everybody's.
				// biome-ignore lint/a11y/noStaticElementInteractions: the button inside is what is pressed
				<div
					className={styles.handle}
					style={{ top: pointed.top }}
					draggable={canWrite}
					onDragStart={(event) => {
						const found = block();
						if (!found) return;
						selectBlock(editor, found.pos);
						const { selection } = editor.state;
						const slice = selection.content();
						const { dom, text } = editor.view.serializeForClipboard(slice);
						event.dataTransfer.clearData();
						event.dataTransfer.setData("text/html", dom.innerHTML);
						event.dataTransfer.setData("text/plain", text);
						event.dataTransfer.effectAllowed = "copyMove";
						event.dataTransfer.setDragImage(pointed.element, 0, 0);
						editor.view.dragging = {
							slice,
							move: true,
							...(selection instanceof NodeSelection ? { node: selection } : {}),
						} as NonNullable<typeof editor.view.dragging>;
					}}
					onDragEnd={() => {
						editor.view.dragging = null;
						setPointed(null);
					}}
				>
					{/* Not a button element: browsers do not let one be dragged. */}
					{/* biome-ignore lint/a11y/useSemanticElements: same */}
					{/* biome-ignore lint/a11y/useKeyWithClickEvents: the toolbar has the same menu for the keyboard */}
					<div
						role="button"
						tabIndex={-1}
						className={styles.button}
						aria-label={canWrite ? late.blockHandle : late.blockHandleReading}
						aria-haspopup="menu"
						aria-expanded={isOpen}
						title={canWrite ? late.blockHandle : late.blockHandleReading}
						onClick={() => setOpen(true)}
					>
						<GripVertical size={16} aria-hidden />
					</div>
					<Menu
						label={t.blockMenu}
						isOpen={isOpen}
						onOpenChange={setOpen}
						trigger={<AriaButton className={styles.anchor} aria-label={t.blockMenu} excludeFromTabOrder />}
					>
						<BlockMenuItems editor={editor} signals={signals} block={block} />
					</Menu>
				</div>
			)}
		</div>
	);
}

/** The few acts on words just selected, drawn above them, or below when there is no room. */

import { type Editor, useEditorState } from "@tiptap/react";
import { BookPlus, Bold, Heading2, Italic, Link, MessageSquarePlus, Underline, Vote } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useLocation } from "wouter";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { isVotable, voteHref } from "#client/editor/text-place.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { portalPlace } from "#client/editor/portal-place.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./SelectionBubble.module.css";

type SelectionActsProps = { editor: Editor; signals: EditorSignals; from: number; to: number };

export function SelectionActs({ editor, signals, from, to }: SelectionActsProps) {
	const t = useTexts(texts);
	const late = useTexts(lateTexts);
	const { can } = useWorkspace();
	const [, navigate] = useLocation();
	const box = useRef<HTMLDivElement>(null);
	const [spot, setSpot] = useState<{ left: number; top: number } | null>(null);
	const is = useEditorState({
		editor,
		selector: ({ editor: now }) => ({
			bold: now.isActive("bold"),
			italic: now.isActive("italic"),
			underline: now.isActive("underline"),
			link: now.isActive("link"),
			heading: now.isActive("heading"),
		}),
	});

	useLayoutEffect(() => {
		const place = () => {
			if (editor.isDestroyed) return;
			const size = editor.state.doc.content.size;
			const start = editor.view.coordsAtPos(Math.min(from, size));
			const end = editor.view.coordsAtPos(Math.min(to, size), -1);
			const width = box.current?.offsetWidth ?? 200;
			const height = box.current?.offsetHeight ?? 40;
			const middle = start.top === end.top ? (start.left + end.right) / 2 : start.left + width / 2;
			const left = Math.max(8, Math.min(middle - width / 2, window.innerWidth - width - 8));
			// Below the selection when there is no room above it: it never covers the words.
			const above = start.top - height - 8;
			setSpot({ left, top: above > 64 ? above : end.bottom + 8 });
		};
		place();
		document.addEventListener("scroll", place, { capture: true, passive: true });
		window.addEventListener("resize", place);
		return () => {
			document.removeEventListener("scroll", place, { capture: true });
			window.removeEventListener("resize", place);
		};
	}, [editor, from, to]);

	const act = (label: string, isOn: boolean, icon: ReactNode, run: () => void) => (
		<button
			type="button"
			key={label}
			tabIndex={-1}
			title={label}
			aria-label={label}
			aria-pressed={isOn}
			className={classNames(styles.act, isOn && styles.on)}
			onClick={run}
		>
			{icon}
		</button>
	);
	const chain = () => editor.chain().focus();
	return createPortal(
		<div
			ref={box}
			role="toolbar"
			aria-label={t.toolbar}
			className={styles.bubble}
			style={spot ?? { left: -9999, top: 0 }}
			// The mouse must not take the selection away.
			onMouseDown={(event) => event.preventDefault()}
		>
			{editor.isEditable && (
				<>
					{act(t.bold, is.bold, <Bold size={17} aria-hidden />, () => chain().toggleBold().run())}
					{act(t.italic, is.italic, <Italic size={17} aria-hidden />, () => chain().toggleItalic().run())}
					{act(t.underline, is.underline, <Underline size={17} aria-hidden />, () => chain().toggleUnderline().run())}
					{act(t.link, is.link, <Link size={17} aria-hidden />, () => void signals.send("link"))}
					{act(t.heading2, is.heading, <Heading2 size={17} aria-hidden />, () =>
						chain().toggleHeading({ level: 2 }).run(),
					)}
				</>
			)}
			{editor.isEditable &&
				signals.hears("add-term") &&
				act(late.addTerm, false, <BookPlus size={17} aria-hidden />, () => void signals.send("add-term"))}
			{can("runVotes") &&
				isVotable(editor) &&
				act(late.putToVote, false, <Vote size={17} aria-hidden />, () => {
					const href = voteHref(editor, from, to);
					if (href) navigate(href);
				})}
			{signals.hears("comment") && (
				<button
					type="button"
					className={classNames(styles.act, styles.withWords)}
					onClick={() => void signals.send("comment")}
				>
					<MessageSquarePlus size={17} aria-hidden /> {late.comment}
				</button>
			)}
		</div>,
		portalPlace(),
	);
}

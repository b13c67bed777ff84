/** The formatting of a text: one stop of the Tab key, arrows inside, Alt+F10 to come from the text and Échap to go back. */

import { labelled } from "#shared/lib/language.ts";
import { type Editor, useEditorState } from "@tiptap/react";
import {
	Bold,
	ChevronDown,
	Code,
	Hash,
	Italic,
	Link,
	List,
	ListOrdered,
	ListTodo,
	type LucideIcon,
	Plus,
	Redo2,
	Search,
	Settings2,
	SquareMenu,
	Strikethrough,
	TextQuote,
	Underline,
	Undo2,
} from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { currentBlock } from "#client/editor/block-acts.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { isSmartTypingOn, setSmartTyping } from "#client/editor/smart-typing.ts";
import { texts } from "#client/editor/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { Toolbar, ToolbarLine } from "#client/ui/Toolbar.tsx";
import styles from "./EditorToolbar.module.css";

const blockItemsCode = later(() => import("#client/editor/BlockMenuItems.tsx").then((file) => file.BlockMenuItems));

export type Tool = {
	label: string;
	icon: LucideIcon;
	run: () => unknown;
	shortcut?: string;
	isDisabled?: boolean;
	/** Whether it is on, for those that stay pressed. */
	isOn?: boolean | undefined;
};

/** Those that leave for the menu « Plus » where the bar is narrow, the first to leave first: what has a key, or is rare. */
const SPARE: readonly string[] = [
	...["strike", "code", "taskList", "blockquote", "redo", "find", "undo", "underline"],
	...["orderedList", "link", "italic"],
];
const spareCode = later(() => import("#client/editor/SpareTools.tsx").then((file) => file.SpareTools));

type EditorToolbarProps = {
	editor: Editor;
	signals: EditorSignals;
	/** `small` for the texts of records: the marks and the lists. */
	size?: "whole" | "small";
};

export function EditorToolbar({ editor, signals, size = "whole" }: EditorToolbarProps) {
	const t = useTexts(texts);
	const place = useRef<HTMLDivElement>(null);
	const is = useActiveFormats(editor);
	const TableMenu = useLater(tableCode, is.table);
	const isWhole = size === "whole";

	useEffect(
		() =>
			signals.on("toolbar", () => {
				place.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus();
			}),
		[signals],
	);

	useEffect(() => {
		// At the window: the tooltip of a button keeps Échap to itself further down.
		const back = (event: KeyboardEvent) => {
			if (event.key === "Escape" && place.current?.contains(document.activeElement)) editor.commands.focus();
		};
		window.addEventListener("keydown", back, { capture: true });
		return () => window.removeEventListener("keydown", back, { capture: true });
	}, [editor]);

	const chain = () => editor.chain().focus();
	const icon = isWhole ? 18 : 16;
	const tools: Record<string, Tool> = {
		bold: { label: t.bold, icon: Bold, run: () => chain().toggleBold().run(), shortcut: "Ctrl+B" },
		italic: { label: t.italic, icon: Italic, run: () => chain().toggleItalic().run(), shortcut: "Ctrl+I" },
		underline: { label: t.underline, icon: Underline, run: () => chain().toggleUnderline().run(), shortcut: "Ctrl+U" },
		strike: { label: t.strike, icon: Strikethrough, run: () => chain().toggleStrike().run() },
		code: { label: t.code, icon: Code, run: () => chain().toggleCode().run(), shortcut: "Ctrl+E" },
		link: { label: t.link, icon: Link, run: () => void signals.send("link"), shortcut: "Ctrl+K" },
		bulletList: {
			label: t.bulletList,
			icon: List,
			run: () => chain().toggleBulletList().run(),
			shortcut: "Ctrl+Maj+8",
		},
		orderedList: {
			label: t.orderedList,
			icon: ListOrdered,
			shortcut: "Ctrl+Maj+7",
			run: () => chain().toggleOrderedList().run(),
		},
		taskList: { label: t.taskList, icon: ListTodo, run: () => chain().toggleTaskList().run(), shortcut: "Ctrl+Maj+9" },
		blockquote: { label: t.quote, icon: TextQuote, run: () => chain().toggleBlockquote().run() },
		undo: { label: t.undo, icon: Undo2, run: () => chain().undo().run(), shortcut: "Ctrl+Z", isDisabled: !is.canUndo },
		redo: { label: t.redo, icon: Redo2, run: () => chain().redo().run(), shortcut: "Ctrl+Y", isDisabled: !is.canRedo },
		find: { label: t.find, icon: Search, run: () => void signals.send("find"), shortcut: "Ctrl+Maj+F" },
	};
	const isOn = (name: string) => (name in is ? is[name as keyof typeof is] : undefined);
	const Spare = useLater(spareCode, isWhole);
	const [awayCount, setAwayCount] = useState(0);
	const away = SPARE.slice(0, awayCount);
	const draw = (...names: readonly string[]) =>
		names
			.filter((name) => !away.includes(name))
			.map((name) => {
				const { label, icon: Icon, run, shortcut, isDisabled } = tools[name] as Tool;
				return (
					<IconButton
						key={name}
						label={label}
						shortcut={shortcut}
						isPressed={isOn(name)}
						onPress={run}
						size={isWhole ? "medium" : "small"}
						isDisabled={isDisabled === true}
					>
						<Icon size={icon} aria-hidden />
					</IconButton>
				);
			});

	return (
		<div ref={place} className={styles.place}>
			<Toolbar label={t.toolbar} className={styles.toolbar}>
				{isWhole && <StyleMenu editor={editor} />}
				{isWhole && <ToolbarLine />}
				{draw("bold", "italic", "underline", ...(isWhole ? ["strike", "code"] : []), "link")}
				<ToolbarLine />
				{draw("bulletList", "orderedList", "taskList", ...(isWhole ? ["blockquote"] : []))}
				<ToolbarLine />
				<IconButton label={t.cite} shortcut="#" size={isWhole ? "medium" : "small"} onPress={() => typeHash(editor)}>
					<Hash size={icon} aria-hidden />
				</IconButton>
				{isWhole && <InsertMenu editor={editor} signals={signals} />}
				{is.table && TableMenu && <TableMenu editor={editor} signals={signals} />}
				{isWhole && (
					<>
						<BlockButton editor={editor} signals={signals} />
						<ToolbarLine />
						{draw("undo", "redo", "find")}
						<WritingSettings />
					</>
				)}
				{isWhole && Spare && (
					<Spare
						place={place}
						tools={SPARE.map((name) => ({ ...(tools[name] as Tool), isOn: isOn(name) }))}
						shown={is.table && TableMenu}
						onAway={setAwayCount}
					/>
				)}
			</Toolbar>
		</div>
	);
}

/** Writes the « # » that opens the menu, after a space when a word is just before. */
function typeHash(editor: Editor): void {
	const { $from } = editor.state.selection;
	const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
	editor
		.chain()
		.focus()
		.insertContent(before === "" || /[\s\u00a0(«]/.test(before) ? "#" : " #")
		.run();
}

function useActiveFormats(editor: Editor) {
	return useEditorState({
		editor,
		selector: ({ editor: now }) => {
			const can = now.can();
			return {
				bold: now.isActive("bold"),
				italic: now.isActive("italic"),
				underline: now.isActive("underline"),
				strike: now.isActive("strike"),
				code: now.isActive("code"),
				link: now.isActive("link"),
				bulletList: now.isActive("bulletList"),
				orderedList: now.isActive("orderedList"),
				taskList: now.isActive("taskList"),
				blockquote: now.isActive("blockquote"),
				table: now.isActive("table"),
				canUndo: can.undo(),
				canRedo: can.redo(),
			};
		},
	});
}

function StyleMenu({ editor }: { editor: Editor }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const level = useEditorState({
		editor,
		selector: ({ editor: now }) => (now.isActive("heading") ? Number(now.getAttributes("heading").level) : 0),
	});
	const names = [t.paragraph, t.heading1, t.heading2, t.heading3];
	const choose = (chosen: number) => {
		const chain = editor.chain().focus();
		if (chosen === 0) chain.setParagraph().run();
		else chain.setNode("heading", { level: chosen }).run();
	};
	return (
		<Menu
			label={t.style}
			trigger={
				<Button
					variant="quiet"
					size="small"
					className={styles.style}
					aria-label={labelled(language, t.style, names[level] ?? "")}
				>
					<span className={styles.styleName}>
						{names[level]}
						<ChevronDown size={14} aria-hidden />
					</span>
				</Button>
			}
		>
			{names.map((name, index) => (
				<MenuItem
					key={name}
					isChosen={index === level}
					onAction={() => choose(index)}
					{...(index > 0 ? { shortcut: `Ctrl+Maj+${index}` } : {})}
				>
					{name}
				</MenuItem>
			))}
		</Menu>
	);
}

const tableCode = later(() => import("#client/editor/TableMenu.tsx").then((file) => file.TableMenu));
const itemsCode = later(() => import("#client/editor/slash-items.tsx").then((file) => file.slashItems));
const INSERTED = ["table", "live", "image", "info", "idea", "warning", "toggle", "divider", "code"];

function InsertMenu({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const t = useTexts(texts);
	const [isOpen, setOpen] = useState(false);
	const slashItems = useLater(itemsCode, isOpen, { onGiveUp: () => setOpen(false) });
	const items = useMemo(
		() => slashItems?.(t, signals).filter((item) => INSERTED.includes(item.id)) ?? [],
		[slashItems, t, signals],
	);
	return (
		<Menu
			isOpen={isOpen && slashItems !== null}
			onOpenChange={setOpen}
			label={t.insert}
			trigger={
				<IconButton label={t.insert} shortcut="/">
					<Plus size={18} aria-hidden />
				</IconButton>
			}
		>
			{items.map((item) => (
				<MenuItem key={item.id} icon={item.icon} onAction={() => item.run(editor)}>
					{item.label}
				</MenuItem>
			))}
		</Menu>
	);
}

function BlockButton({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const t = useTexts(texts);
	const [isOpen, setOpen] = useState(false);
	const Items = useLater(blockItemsCode, isOpen, { onGiveUp: () => setOpen(false) });
	return (
		<Menu
			label={t.blockMenu}
			isOpen={isOpen && Items !== null}
			onOpenChange={setOpen}
			trigger={
				<IconButton label={t.block}>
					<SquareMenu size={18} aria-hidden />
				</IconButton>
			}
		>
			{Items && <Items editor={editor} signals={signals} block={() => currentBlock(editor.state)} />}
		</Menu>
	);
}

function WritingSettings() {
	const t = useTexts(texts);
	const [isSmart, setSmart] = useState(isSmartTypingOn);
	return (
		<Menu
			label={t.settings}
			trigger={
				<IconButton label={t.settings}>
					<Settings2 size={18} aria-hidden />
				</IconButton>
			}
		>
			<MenuItem
				isChosen={isSmart}
				isToggle
				onAction={() => {
					setSmartTyping(!isSmart);
					setSmart(!isSmart);
				}}
			>
				{t.smartTyping}
			</MenuItem>
		</Menu>
	);
}

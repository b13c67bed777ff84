/** The whole page of a text written together: its toolbar, its outline, the page itself, and what follows the caret. */

import { type Editor, EditorContent, useEditorState } from "@tiptap/react";
import { ListTree } from "lucide-react";
import { type ComponentType, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type * as Y from "yjs";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Person } from "#client/document/use-people.ts";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { type Asked, AskedPanel, type AskedPanelProps, type BesideProps } from "#client/editor/AskedPanel.tsx";
import { type EditorSignal, EditorSignals } from "#client/editor/editor-signals.ts";
import { citableFactsCode } from "#client/editor/citable-facts-code.ts";
import { FindBar } from "#client/editor/FindBar.tsx";
import { useLastPointer } from "#client/editor/last-pointer.ts";
import { useTextFacts } from "#client/editor/outline.ts";
import { OutlinePanel } from "#client/editor/OutlinePanel.tsx";
import { texts } from "#client/editor/texts.ts";
import { useFollow } from "#client/editor/use-follow.ts";
import { useIsMounted } from "#client/editor/use-is-mounted.ts";
import { useLinkedBlock } from "#client/editor/use-linked-block.ts";
import { useIsOutOfView } from "#client/ui/use-is-out-of-view.ts";
import { isLoaded, isSynced, useRoomValue } from "#client/document/use-room-value.ts";
import { useLiveEditor } from "#client/editor/use-live-editor.ts";
import { useShownChoice, useShownPanel } from "#client/editor/use-shown-choice.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { type Later, later, useLater } from "#client/ui/later.ts";
import { Tooltip } from "#client/ui/Tooltip.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./FrameworkEditor.module.css";
import textStyles from "./text.module.css";

/** Where a panel is a sheet over the foot of the text. */
const SMALL = "(max-width: 700px)";

const toolbarCode = later(() => import("#client/editor/EditorToolbar.tsx").then((file) => file.EditorToolbar));
const readingCode = later(() => import("#client/editor/ReadingTools.tsx").then((file) => file.ReadingTools));
/** Only a mouse shows it. */
const handleCode = later(() => import("#client/editor/BlockHandle.tsx").then((file) => file.BlockHandle));

const aroundCode = later(() => import("#client/editor/AroundCaret.tsx").then((file) => file.AroundCaret));

type FrameworkEditorProps = {
	room: OpenRoom;
	/** The name of the root fragment. */
	field: string;
	/** The title of the document, said as the name of the text. */
	label: string;
	/** Drawn at the head of the page, given the way to follow somebody. */
	header: (follow: (person: Person) => void) => ReactNode;
	/** Drawn in the place of an empty text. `start` puts the caret in it. */
	whenEmpty?: (canWrite: boolean, start: () => void) => ReactNode;
	/** Panels beside the text that follow it, each under a button of its own; one is shown at a time. */
	beside: readonly BesidePanel[];
	/** What is done along the text, whatever is shown beside it. Comes after the text. */
	alongside: readonly Alongside[];
};

export type BesidePanel = {
	/** Under which the choice to see it is remembered. */
	id: string;
	label: string;
	icon: ReactNode;
	code: Later<ComponentType<BesideProps>>;
};
export type Alongside = {
	code: Later<ComponentType<AlongsideProps>>;
	/** The panel it shows. */
	panel: string;
	/** What it will listen to. */
	hears: readonly EditorSignal[];
};
export type AlongsideProps = Pick<BesideProps, "editor" | "room" | "field" | "signals"> & {
	/** Somebody's own copy of the text, written in instead of it; null for the text itself. */
	fork: Y.Doc | null;
	onFork: (fork: Y.Doc | null) => void;
	/** Shows its panel. `takesFocus`: somebody asked to go there, rather than pointed at words. */
	onShow: (how: { takesFocus: boolean }) => void;
	/** How many things wait in its panel. */
	onCount: (count: number) => void;
};

export function FrameworkEditor(props: FrameworkEditorProps) {
	const { room, field, label, header, whenEmpty, beside, alongside } = props;
	const t = useTexts(texts);
	const hintId = useId();
	const signals = useMemo(() => new EditorSignals(), []);
	for (const { hears } of alongside) for (const signal of hears) signals.expect(signal);
	for (const signal of ["link", "image"] as const) signals.expect(signal);
	const [fork, setFork] = useState<Y.Doc | null>(null);
	const loaded = useRoomValue(room, isLoaded);
	const synced = useRoomValue(room, isSynced);
	const { editor, canWrite } = useLiveEditor({
		room,
		field,
		label,
		placeholder: t.pagePlaceholder,
		linePlaceholder: t.linePlaceholder,
		isWholePage: true,
		fork,
		className: textStyles.text ?? "",
		describedBy: hintId,
		signals,
	});
	useLinkedBlock(editor, loaded, { isSaidWhenGone: synced });
	const { followed, follow, stop } = useFollow(editor, room, field);
	const isMounted = useIsMounted(editor);
	const pointer = useLastPointer(editor, isMounted);
	const [isOutlineShown, setOutlineShown] = useShownChoice("outline", true);
	const [shownBeside, setShownBeside] = useShownPanel(beside.map(({ id }) => id));
	const besideAsked = useRef<Asked>(null);
	const isBesideShown = shownBeside !== null;
	const showBeside = (id: string | null, takesFocus = true) => {
		besideAsked.current = takesFocus ? { from: document.activeElement } : null;
		setShownBeside(id);
	};
	// A sheet at the foot of a small screen would hide the way out of the mode.
	useEffect(() => {
		if (fork !== null && window.matchMedia(SMALL).matches) setShownBeside(null);
	}, [fork, setShownBeside]);
	const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
	const onCount = useCallback(
		(panel: string, count: number) => setCounts((before) => ({ ...before, [panel]: count })),
		[],
	);
	const [isPointed, setPointed] = useState(false);
	const pointedAt = useRef(0);
	const isPressedUnder = useRef(false);
	// Whoever comments has the menu of blocks too.
	const mayPoint = canWrite || signals.hears("comment");
	const BlockHandle = useLater(handleCode, isPointed && mayPoint);
	const EditorToolbar = useLater(toolbarCode, canWrite, { isVital: true });
	const ReadingTools = useLater(readingCode, !canWrite);
	useLater(citableFactsCode, false);
	const Around = useLater(aroundCode, loaded);
	const [isDrawerOpen, setDrawerOpen] = useState(false);
	const head = useRef<HTMLDivElement>(null);
	const isHeadGone = useIsOutOfView(head);

	return (
		<div
			className={classNames(
				styles.frame,
				!isOutlineShown && styles.alone,
				isBesideShown && (isOutlineShown ? styles.withBoth : styles.withBeside),
			)}
		>
			<div ref={head} className={styles.head}>
				{header(follow)}
			</div>
			<div className={styles.bar} data-writing={canWrite || undefined}>
				<Button
					size="small"
					variant="quiet"
					icon={<ListTree size={16} aria-hidden />}
					aria-expanded={isOutlineShown}
					aria-label={isOutlineShown ? t.outlineHide : t.outlineShow}
					className={styles.outlineToggle}
					onPress={() => setOutlineShown(!isOutlineShown)}
				>
					{t.outline}
				</Button>
				<Button
					size="small"
					variant="quiet"
					icon={<ListTree size={16} aria-hidden />}
					aria-expanded={isDrawerOpen}
					className={styles.drawerToggle}
					onPress={() => setDrawerOpen(!isDrawerOpen)}
				>
					{t.outline}
				</Button>
				<div className={styles.tools}>
					{canWrite
						? EditorToolbar && <EditorToolbar editor={editor} signals={signals} />
						: ReadingTools && <ReadingTools editor={editor} signals={signals} isMounted={isMounted} />}
				</div>
				{beside.map(({ id, label: words, icon }) => (
					<Tooltip key={id} text={words}>
						<Button
							size="small"
							variant="quiet"
							icon={icon}
							aria-expanded={shownBeside === id}
							aria-label={counts[id] ? `${words} ${counts[id]}` : words}
							className={styles.besideToggle}
							onPress={() => showBeside(shownBeside === id ? null : id)}
						>
							<span className={styles.besideWords}>{words}</span>{" "}
							{counts[id] ? <span className={styles.badge}>{counts[id]}</span> : null}
						</Button>
					</Tooltip>
				))}
				{isHeadGone && (
					<div className={styles.standing}>
						<SaveState room={room} isEcho />
						<PresenceBar room={room} onFollow={follow} isEcho />
					</div>
				)}
				{isDrawerOpen && isMounted && (
					<nav
						className={styles.drawer}
						aria-label={t.outline}
						onKeyDown={(event) => {
							if (event.key === "Escape") setDrawerOpen(false);
						}}
					>
						<OutlinePanel editor={editor} onGo={() => setDrawerOpen(false)} />
					</nav>
				)}
				<div className={styles.find}>
					<FindBar editor={editor} signals={signals} canWrite={canWrite} />
				</div>
			</div>
			{isOutlineShown && isMounted && (
				<nav className={styles.outline} aria-label={t.outline}>
					<OutlinePanel editor={editor} />
				</nav>
			)}
			<div className={styles.main} data-around-text>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way to write below the last block; the keyboard goes there by arrows */}
				{/* biome-ignore lint/a11y/useKeyWithClickEvents: same */}
				<div
					className={styles.page}
					onPointerMove={(event) => {
						if (event.pointerType !== "mouse") return;
						pointedAt.current = event.clientY;
						setPointed(true);
					}}
					onPointerDown={(event) => {
						isPressedUnder.current = event.target === event.currentTarget;
					}}
					onClick={(event) => {
						// A press on words that move as the text takes the focus ends beside them.
						const isUnder = isPressedUnder.current && event.target === event.currentTarget;
						if (canWrite && isUnder) writeAtEnd(editor, event.clientY);
					}}
				>
					{whenEmpty && <WhenEmpty editor={editor} canWrite={canWrite} draw={whenEmpty} />}
					<EditorContent editor={editor} className={styles.content} />
					{mayPoint && isMounted && isPointed && BlockHandle && (
						<BlockHandle editor={editor} signals={signals} canWrite={canWrite} pointedAt={pointedAt} />
					)}
				</div>
				<WordCount editor={editor} />
			</div>
			{beside.map(
				(panel) =>
					panel.id === shownBeside &&
					isMounted && (
						<div key={panel.id} className={styles.beside}>
							<Beside
								code={panel.code}
								editor={editor}
								room={room}
								field={field}
								signals={signals}
								asked={besideAsked}
								onClose={() => showBeside(null)}
							/>
						</div>
					),
			)}
			{isMounted &&
				loaded &&
				alongside.map(({ code, panel }) => (
					<AlongsideText
						key={panel}
						code={code}
						panel={panel}
						editor={editor}
						room={room}
						field={field}
						signals={signals}
						fork={fork}
						onFork={setFork}
						onCount={onCount}
						onShow={({ takesFocus }) => {
							if (shownBeside !== panel) showBeside(panel, takesFocus);
						}}
					/>
				))}
			{followed && (
				<div className={styles.following} role="status">
					<span>{t.following(followed.name)}</span>
					<Button size="small" variant="quiet" onPress={stop}>
						{t.stopFollowing}
					</Button>
				</div>
			)}
			{isMounted && Around && (
				<Around editor={editor} room={room} signals={signals} pointer={pointer} canWrite={canWrite} />
			)}
			{canWrite && isMounted && (
				<VisuallyHidden>
					<span id={hintId}>{t.leaveHint}</span>
				</VisuallyHidden>
			)}
		</div>
	);
}

function Beside({ code, ...props }: Omit<AskedPanelProps, "panel"> & { code: BesidePanel["code"] }) {
	const Panel = useLater(code, true);
	return Panel && <AskedPanel panel={Panel} {...props} />;
}

type AlongsideTextProps = Omit<AlongsideProps, "onCount"> & {
	code: Alongside["code"];
	panel: string;
	onCount: (panel: string, count: number) => void;
};

function AlongsideText({ code, panel, onCount, ...props }: AlongsideTextProps) {
	const Layer = useLater(code, true);
	const count = useCallback((now: number) => onCount(panel, now), [onCount, panel]);
	return Layer && <Layer {...props} onCount={count} />;
}

function WordCount({ editor }: { editor: Editor }) {
	const t = useTexts(texts);
	return <p className={styles.count}>{t.words(useTextFacts(editor).words)}</p>;
}

type WhenEmptyProps = { editor: Editor; canWrite: boolean; draw: NonNullable<FrameworkEditorProps["whenEmpty"]> };

/** Until somebody begins: as soon as the caret is in the text, the words about an empty page leave it. */
function WhenEmpty({ editor, canWrite, draw }: WhenEmptyProps) {
	const { isEmpty } = useTextFacts(editor);
	const isFocused = useEditorState({ editor, selector: ({ editor: now }) => now.isFocused });
	return isEmpty && !(isFocused && canWrite) ? draw(canWrite, () => editor.commands.focus("start")) : null;
}

/** A click under the last block begins a line there, unless there is an empty one already. */
function writeAtEnd(editor: Editor, y: number): void {
	const { doc } = editor.state;
	if (y < editor.view.dom.getBoundingClientRect().bottom) return;
	const last = doc.lastChild;
	if (last?.type.name === "paragraph" && last.content.size === 0) {
		editor.commands.focus("end");
		return;
	}
	editor.chain().insertContentAt(doc.content.size, { type: "paragraph" }).focus("end").run();
}

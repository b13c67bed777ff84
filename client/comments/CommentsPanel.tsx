/** The comments of a text beside it: each card stands by its passage on a wide screen, one under another elsewhere. */

import { useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Thread } from "#shared/ledger/comments-state.ts";
import type { AskedPlace } from "#shared/ledger/comments-wire.ts";
import { firstWords } from "#shared/lib/clip.ts";
import { CommentForm } from "#client/comments/CommentForm.tsx";
import { MarginPanel } from "#client/comments/MarginPanel.tsx";
import { Margin, NARROW } from "#client/comments/Margin.tsx";
import { showRange } from "#client/comments/show-range.ts";
import { ThreadCard } from "#client/comments/ThreadCard.tsx";
import { ThreadFilters } from "#client/comments/ThreadFilters.tsx";
import { texts } from "#client/comments/texts.ts";
import { textThreadsOf } from "#client/comments/text-threads.ts";
import { OPEN_THREADS } from "#client/comments/thread-filters.ts";
import { useComments } from "#client/comments/use-comments.ts";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { useThreadList } from "#client/comments/use-thread-list.ts";
import { draftPlace, draftWords } from "#client/comments/draft-place.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { BesideProps } from "#client/editor/AskedPanel.tsx";
import { isConnected, useRoomValue } from "#client/document/use-room-value.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useMedia } from "#client/ui/use-media.ts";
import styles from "./Comments.module.css";

const EVERY = () => true;
const DRAFT = "draft";
/** Where the panel is a sheet over the text: it leaves when it has led to a passage. */
const SHEET = "(max-width: 700px)";

export function CommentsPanel({ editor, room, field, signals, takesFocus, onClose }: BesideProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { ledger, acts } = useComments(room);
	const people = usePeopleOfComments();
	const threads = textThreadsOf(editor, field);
	const anchors = useSyncExternalStore(threads.anchors.subscribe, threads.anchors.get);
	const active = useSyncExternalStore(threads.active.subscribe, threads.active.get);
	const led = useSyncExternalStore(threads.led.subscribe, threads.led.get);
	const isDrafting = useSyncExternalStore(threads.isDrafting.subscribe, threads.isDrafting.get);
	const list = useThreadList(ledger, people, EVERY, useRoomValue(room, isConnected), active);
	// Whoever came to comment writes at once.
	const [isTitleFirst] = useState(takesFocus && !isDrafting);
	const opened = useRef<string | null>(null);
	const [isOnDocument, setOnDocument] = useState(false);
	const isNarrow = useMedia(NARROW);
	const hasSelection = useEditorState({ editor, selector: ({ editor: now }) => !now.state.selection.empty });
	const ordered = useMemo(() => {
		const places = [...anchors.keys()];
		const placeOf = ({ id }: Thread) => places.indexOf(id);
		const placed = list.threads.filter((one) => placeOf(one) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
		return { placed, others: list.threads.filter((one) => placeOf(one) < 0) };
	}, [anchors, list.threads]);

	const card = (thread: Thread) => {
		const anchor = anchors.get(thread.id);
		const { on } = thread;
		const quote = on.kind === "words" ? on.quote : on.kind === "document" ? t.whole : on.label;
		const lost = on.kind === "words" && !on.isFound ? t.neverFound : t.detached;
		return (
			<ThreadCard
				thread={thread}
				people={people}
				acts={acts}
				isActive={active === thread.id}
				place={on.kind === "document" || !anchor || isNarrow ? quote : null}
				notice={anchor ? (anchor.isByWords ? t.refound : undefined) : on.kind === "document" ? undefined : lost}
				waiting={list.waitingIn(thread.id)}
				onDraw={threads.showCard}
				isLed={led === thread.id}
				onArrive={() => threads.led.set(null)}
				onActivate={() => threads.activate(thread.id)}
				onGo={
					anchor &&
					(() => {
						showRange(editor, anchor);
						if (window.matchMedia(SHEET).matches) onClose();
					})
				}
			/>
		);
	};
	const send = async (text: string): Promise<boolean> => {
		const place: AskedPlace | null = isDrafting ? draftPlace(threads, language) : { kind: "document" };
		const isTaken =
			place !== null &&
			(await acts.open(place, text, (thread) => {
				opened.current = thread;
			}));
		if (!isTaken) return false;
		leave();
		threads.activate(opened.current);
		return true;
	};
	const leave = () => {
		threads.draft(null);
		setOnDocument(false);
	};
	const form = (isDrafting || isOnDocument) && acts.mayComment && (
		<div className={styles.card} data-draft>
			<p className={styles.place}>{isDrafting ? firstWords(draftWords(threads, language), 140) : t.whole}</p>
			<CommentForm
				key={isDrafting ? "words" : "document"}
				name={`new.${room.name}.${isDrafting ? "words" : "document"}`}
				label={isDrafting ? t.commentOn(firstWords(draftWords(threads, language), 60)) : t.commentDocument}
				submit={t.comment}
				people={people}
				takesFocus
				onSend={send}
				onCancel={() => {
					leave();
					editor.commands.focus();
				}}
			/>
		</div>
	);
	const isNothing = list.threads.length === 0 && !form && list.waitingThreads.length === 0;
	return (
		<MarginPanel
			title={t.comments}
			actions={
				<>
					{anchors.size > 0 && (
						<>
							<IconButton label={t.previous} shortcut="Maj+F8" onPress={() => void signals.send("previous-comment")}>
								<ChevronUp size={18} aria-hidden />
							</IconButton>
							<IconButton label={t.next} shortcut="F8" onPress={() => void signals.send("next-comment")}>
								<ChevronDown size={18} aria-hidden />
							</IconButton>
						</>
					)}
					<ThreadFilters filter={list.filter} onChange={list.setFilter} people={people} authors={list.authors} />
				</>
			}
			onKey={(event) => {
				if (event.key !== "F8") return;
				event.preventDefault();
				signals.send(event.shiftKey ? "previous-comment" : "next-comment");
			}}
			takesFocus={isTitleFirst}
			onClose={onClose}
			onEscape={() => editor.commands.focus()}
		>
			<div className={styles.notices}>
				<LedgerNotices ledger={ledger} />
				{acts.mayComment && !form && (
					<Button
						size="small"
						className={styles.onDocument ?? ""}
						onPress={() => (hasSelection ? void signals.send("comment") : setOnDocument(true))}
					>
						{hasSelection ? t.commentSelection : t.commentDocument}
					</Button>
				)}
				{isOnDocument && !isDrafting && form}
				{list.waitingThreads.map(({ key, text }) => (
					<div key={key} className={styles.card}>
						<p className={styles.text}>{text}</p>
						<p className={styles.when}>{t.waiting}</p>
					</div>
				))}
				{isNothing && ledger.isLoaded && (
					<div className={styles.nothing}>
						<p>{list.isEmpty ? t.none : t.noneFiltered}</p>
						{list.isEmpty ? (
							<p>{acts.mayComment ? t.noneHint : t.noneReader}</p>
						) : (
							<Button size="small" onPress={() => list.setFilter({ ...OPEN_THREADS, state: "all" })}>
								{t.showAll}
							</Button>
						)}
					</div>
				)}
				{ordered.others.length > 0 && (
					<ol className={styles.list}>
						{ordered.others.map((thread) => (
							<li key={thread.id}>{card(thread)}</li>
						))}
					</ol>
				)}
			</div>
			<Margin
				editor={editor}
				active={isDrafting ? DRAFT : active}
				items={[
					...ordered.placed.map((thread) => ({
						id: thread.id,
						from: anchors.get(thread.id)?.from ?? 0,
						draw: () => card(thread),
					})),
					...(isDrafting && form ? [{ id: DRAFT, from: threads.draftRange()?.from ?? 0, draw: () => form }] : []),
				]}
			/>
		</MarginPanel>
	);
}

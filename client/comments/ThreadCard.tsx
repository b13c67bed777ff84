/** A thread as a card: its passage, its comments, the answer, and whether it is settled. Folded until it is read. */

import { Check, RotateCcw } from "lucide-react";
import { useEffect, useRef } from "react";
import { type Thread, wordsOf } from "#shared/ledger/comments-state.ts";
import { spokenText } from "#shared/ledger/mentions.ts";
import { firstWords } from "#shared/lib/clip.ts";
import { CommentForm } from "#client/comments/CommentForm.tsx";
import { CommentView } from "#client/comments/CommentView.tsx";
import { cardId } from "#client/comments/text-threads.ts";
import { texts } from "#client/comments/texts.ts";
import type { CommentActs } from "#client/comments/use-comments.ts";
import type { People } from "#client/comments/use-people.ts";
import { threadBeingRead } from "#client/document/thread-being-read.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./Comments.module.css";

export type ThreadCardProps = {
	thread: Thread;
	people: People;
	acts: CommentActs;
	isActive: boolean;
	/** Where it hangs, in words; null when it stands beside its passage. */
	place: string | null;
	/** Something to know of that place: the passage is gone, or was found again. */
	notice?: string | undefined;
	/** Answers that wait for the network. */
	waiting: readonly string[];
	onActivate: () => void;
	/** Told while the card is in the page; returns what tells that it left. */
	onDraw?: (thread: string) => () => void;
	/** The keys led here: the answer takes the focus. */
	isLed?: boolean;
	onArrive?: () => void;
	/** Leads to the passage. */
	onGo?: (() => void) | undefined;
};

const QUOTE = 140;
/** Comments shown of a thread that is not being read. */
const FOLDED = 2;
const ANSWER = "data-answer";

export function ThreadCard(props: ThreadCardProps) {
	const {
		thread,
		people,
		acts,
		isActive,
		place,
		notice,
		waiting,
		onActivate,
		onDraw,
		isLed = false,
		onArrive,
		onGo,
	} = props;
	const t = useTexts(texts);
	const format = useFormat();
	const { comments, resolved, id } = thread;
	useEffect(() => {
		if (!isActive) return;
		threadBeingRead.set(id);
		return () => {
			if (threadBeingRead.get() === id) threadBeingRead.set(null);
		};
	}, [isActive, id]);
	useEffect(() => onDraw?.(id), [onDraw, id]);
	const card = useRef<HTMLDivElement>(null);
	const arrive = useRef(onArrive);
	arrive.current = onArrive;
	useEffect(() => {
		if (!isLed || !isActive) return;
		const answer = card.current?.querySelector<HTMLElement>(`[${ANSWER}] textarea, [${ANSWER}] button`);
		(answer ?? card.current)?.focus();
		arrive.current?.();
	}, [isLed, isActive]);
	const shown = isActive ? comments : comments.slice(0, FOLDED);
	const folded = comments.length - shown.length;
	const name = people.nameOf(comments[0]?.author ?? null);
	return (
		<div
			ref={card}
			id={cardId(thread.id)}
			role="comment"
			aria-label={t.threadOf(name)}
			className={classNames(styles.card, isActive && styles.active, resolved && styles.resolved)}
			// R871: at the end of a press, never at its beginning: the card that moves under it would lose it.
			onClickCapture={onActivate}
			onFocus={(event) => event.target.matches(":focus-visible") && onActivate()}
			tabIndex={-1}
		>
			{place !== null &&
				(onGo ? (
					<button type="button" className={styles.place} title={t.goTo} onClick={onGo}>
						{firstWords(place, QUOTE)}
					</button>
				) : (
					<p className={styles.place}>{firstWords(place, QUOTE)}</p>
				))}
			{notice && <p className={styles.notice}>{notice}</p>}
			<ol className={styles.comments}>
				{shown.map((comment) => (
					<li key={comment.id}>
						<CommentView comment={comment} people={people} acts={acts} />
					</li>
				))}
				{waiting.map((text, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: they leave in this order
					<li key={index} className={styles.waiting}>
						<p className={styles.text}>{text}</p>
						<p className={styles.when}>{t.waiting}</p>
					</li>
				))}
			</ol>
			{folded > 0 && (
				<Button size="small" variant="quiet" onPress={onActivate}>
					{t.replies(folded)}
				</Button>
			)}
			{resolved && (
				<p className={styles.settled}>
					<Check size={14} aria-hidden /> {t.resolvedBy(people.nameOf(resolved.by), format.relative(resolved.time))}
				</p>
			)}
			<div className={styles.cardActs}>
				{isActive && acts.mayComment && (
					<div className={styles.answer} {...{ [ANSWER]: true }}>
						<CommentForm
							name={`reply.${thread.id}`}
							label={t.replyTo(name)}
							submit={t.reply}
							people={people}
							onSend={(text) => acts.reply(thread.id, text)}
						/>
					</div>
				)}
				{isActive && acts.maySettle(thread) && (
					<IconButton
						label={resolved ? t.reopen : t.resolve}
						size="small"
						className={styles.settle ?? ""}
						onPress={() => void acts.settle(thread.id, resolved === null)}
					>
						{resolved ? <RotateCcw size={16} aria-hidden /> : <Check size={18} aria-hidden />}
					</IconButton>
				)}
			</div>
		</div>
	);
}

/** What a screen reader hears of a thread when the keys lead to it. */
export function spokenThread(thread: Thread, people: People): { name: string; text: string } {
	const [first] = thread.comments;
	const words = (first && wordsOf(first)) ?? "";
	return { name: people.nameOf(first?.author ?? null), text: firstWords(spokenText(words, people.mentionName), QUOTE) };
}

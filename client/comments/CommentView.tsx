/** One comment: who, when, what it says and said before, the reactions to it, and what may be done with it. */

import { useState } from "react";
import { type Comment, isEdited, wordsOf } from "#shared/ledger/comments-state.ts";
import { CommentForm } from "#client/comments/CommentForm.tsx";
import { CommentMenu } from "#client/comments/CommentMenu.tsx";
import { CommentText } from "#client/comments/CommentText.tsx";
import { Reactions } from "#client/comments/Reactions.tsx";
import { RemoveDialog } from "#client/comments/RemoveDialog.tsx";
import { texts } from "#client/comments/texts.ts";
import type { CommentActs } from "#client/comments/use-comments.ts";
import type { People } from "#client/comments/use-people.ts";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import { Button } from "#client/ui/Button.tsx";
import styles from "./Comments.module.css";

type CommentViewProps = { comment: Comment; people: People; acts: CommentActs };

export function CommentView({ comment, people, acts }: CommentViewProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const [isEditing, setEditing] = useState(false);
	const [isRemoving, setRemoving] = useState(false);
	const words = wordsOf(comment);
	const name = people.nameOf(comment.author);
	const { redacted } = comment;
	return (
		<article className={styles.comment} aria-label={name}>
			<header className={styles.who}>
				<Avatar name={name} size="small" isDecorative hue={people.hueOf(comment.author)} />
				<span className={styles.names}>
					<span>
						<strong className={styles.name}>{name}</strong> {people.isGuest(comment.author) && <GuestBadge />}
					</span>
					<span className={styles.when}>
						<time dateTime={comment.time} title={format.dateTime(comment.time)}>
							{format.relative(comment.time)}
						</time>
						{isEdited(comment) && <Before comment={comment} people={people} />}
					</span>
				</span>
				<CommentMenu
					comment={comment}
					people={people}
					acts={acts}
					onEdit={() => setEditing(true)}
					onRemove={() => setRemoving(true)}
				/>
			</header>
			{isEditing && words !== null ? (
				<CommentForm
					name={`edit.${comment.id}`}
					label={t.commentThis}
					initial={words}
					submit={t.save}
					people={people}
					takesFocus
					onCancel={() => setEditing(false)}
					onSend={async (text) => {
						const isTaken = await acts.edit(comment.id, text);
						if (isTaken) setEditing(false);
						return isTaken;
					}}
				/>
			) : words === null ? (
				<p className={styles.removed}>
					{redacted && redacted.by !== comment.author
						? t.removedBy(people.nameOf(redacted.by), redacted.reason)
						: t.removedByAuthor}
				</p>
			) : (
				<CommentText text={words} people={people} />
			)}
			<Reactions comment={comment} people={people} acts={acts} />
			{isRemoving && (
				<RemoveDialog
					name={name}
					isOwn={comment.author === people.me}
					onRemove={(reason) => acts.redact(comment.id, reason)}
					onClose={() => setRemoving(false)}
				/>
			)}
		</article>
	);
}

/** What it said before, for whoever asks. */
function Before({ comment, people }: { comment: Comment; people: People }) {
	const t = useTexts(texts);
	const format = useFormat();
	return (
		<Popover
			label={t.before}
			trigger={
				<Button variant="quiet" size="small" className={styles.edited ?? ""}>
					{t.edited}
				</Button>
			}
		>
			<div className={styles.earlier}>
				<h3>{t.before}</h3>
				<ol>
					{comment.wordings.slice(0, -1).map((wording) => (
						<li key={wording.seq}>
							<time dateTime={wording.time}>{format.dateTime(wording.time)}</time>
							<CommentText text={wording.text} people={people} />
						</li>
					))}
				</ol>
			</div>
		</Popover>
	);
}

/** What a comment says: its lines, the people it mentions, what it cites, and addresses one can follow. */

import { Fragment } from "react";
import { textParts } from "#shared/ledger/mentions.ts";
import { allowedUrl } from "#shared/editor/url-rule.ts";
import type { People } from "#client/comments/use-people.ts";
import { CitedHere } from "#client/editor/CitedText.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Comments.module.css";

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)»\]])/;

export function CommentText({ text, people }: { text: string; people: People }) {
	return (
		<p className={styles.text}>
			{textParts(text).map((part, index) =>
				"mention" in part ? (
					<span
						// biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and are drawn anew together
						key={index}
						className={classNames(styles.mention, part.mention === people.me && styles.isMe)}
					>
						@{people.mentionName(part.mention)}
					</span>
				) : "cited" in part ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: same
					<CitedHere key={index} cited={part.cited} />
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: same
					<Fragment key={index}>{withLinks(part.text)}</Fragment>
				),
			)}
		</p>
	);
}

function withLinks(text: string) {
	return text.split(ADDRESS).map((piece, index) => {
		const href = index % 2 === 1 ? allowedUrl(piece) : null;
		return href === null ? (
			piece
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
			<a key={index} href={href} target="_blank" rel="noopener noreferrer">
				{piece}
			</a>
		);
	});
}

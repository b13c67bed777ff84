/** The reactions to a comment: how many, whose, and one's own to put or take back. */

import type { Comment } from "#shared/ledger/comments-state.ts";
import { REACTIONS } from "#shared/ledger/comments-wire.ts";
import { REACTION_ICONS } from "#client/comments/reaction-icons.ts";
import { texts } from "#client/comments/texts.ts";
import type { CommentActs } from "#client/comments/use-comments.ts";
import type { People } from "#client/comments/use-people.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { Tooltip } from "#client/ui/Tooltip.tsx";
import { Button } from "react-aria-components";
import styles from "./Comments.module.css";

type ReactionsProps = { comment: Comment; people: People; acts: CommentActs };

export function Reactions({ comment, people, acts }: ReactionsProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const given = REACTIONS.filter((reaction) => comment.reactions.has(reaction));
	if (given.length === 0) return null;
	return (
		<ul className={styles.reactions}>
			{given.map((reaction) => {
				const who = [...(comment.reactions.get(reaction) ?? [])];
				const Icon = REACTION_ICONS[reaction];
				const isMine = who.some((one) => one === people.me);
				const said = t.reactedBy(t[reaction], format.list(who.map(people.nameOf)));
				return (
					<li key={reaction}>
						<Tooltip text={said}>
							<Button
								aria-label={said}
								aria-pressed={isMine}
								isDisabled={!acts.mayComment}
								className={classNames(styles.reaction, isMine && styles.isOn)}
								onPress={() => void acts.react(comment.id, reaction, !isMine)}
							>
								<Icon size={14} aria-hidden /> {who.length}
							</Button>
						</Tooltip>
					</li>
				);
			})}
		</ul>
	);
}

/** What can be done with one comment: react, edit, take away, copy the link to its thread. */

import { Link2, MoreHorizontal, Pencil, SmilePlus, Trash2 } from "lucide-react";
import { threadHash } from "#shared/domain/page-place.ts";
import { type Comment, wordsOf } from "#shared/ledger/comments-state.ts";
import { REACTIONS } from "#shared/ledger/comments-wire.ts";
import { REACTION_ICONS } from "#client/comments/reaction-icons.ts";
import { texts } from "#client/comments/texts.ts";
import type { CommentActs } from "#client/comments/use-comments.ts";
import type { People } from "#client/comments/use-people.ts";
import { copyPlaceLink } from "#client/document/copy-place-link.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Comments.module.css";

type CommentMenuProps = {
	comment: Comment;
	people: People;
	acts: CommentActs;
	onEdit: () => void;
	onRemove: () => void;
};

export function CommentMenu({ comment, people, acts, onEdit, onRemove }: CommentMenuProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const name = people.nameOf(comment.author);
	const isMine = comment.author === people.me;
	const isLegible = wordsOf(comment) !== null;
	const copy = async () => {
		const isCopied = await copyPlaceLink(threadHash(comment.thread));
		toast(isCopied ? { text: t.linkCopied, tone: "ok" } : { text: t.copyFailed, tone: "danger" });
	};
	return (
		<span className={styles.menus}>
			{acts.mayComment && isLegible && (
				<Menu
					label={t.react(name)}
					placement="bottom end"
					trigger={
						<IconButton label={t.react(name)} size="small">
							<SmilePlus size={16} aria-hidden />
						</IconButton>
					}
				>
					{REACTIONS.map((reaction) => {
						const Icon = REACTION_ICONS[reaction];
						const isOn = comment.reactions.get(reaction)?.has(people.me as never) ?? false;
						return (
							<MenuItem
								key={reaction}
								icon={<Icon size={16} />}
								isChosen={isOn}
								isToggle
								onAction={() => void acts.react(comment.id, reaction, !isOn)}
							>
								{t[reaction]}
							</MenuItem>
						);
					})}
				</Menu>
			)}
			<Menu
				label={t.more(name)}
				placement="bottom end"
				trigger={
					<IconButton label={t.more(name)} size="small">
						<MoreHorizontal size={16} aria-hidden />
					</IconButton>
				}
			>
				<MenuItem icon={<Link2 size={16} />} onAction={() => void copy()}>
					{t.copyLink}
				</MenuItem>
				{isMine && isLegible && acts.mayComment && (
					<MenuItem icon={<Pencil size={16} />} onAction={onEdit}>
						{t.edit}
					</MenuItem>
				)}
				{isLegible && ((isMine && acts.mayComment) || acts.mayModerate) && (
					<MenuItem isDanger icon={<Trash2 size={16} />} onAction={onRemove}>
						{t.remove}
					</MenuItem>
				)}
			</Menu>
		</span>
	);
}

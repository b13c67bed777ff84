/** What can be done to a block, for the menu of its handle and the one of the toolbar. */

import type { Editor } from "@tiptap/core";
import { ArrowDown, ArrowUp, Copy, History, Link, MessageSquarePlus, Trash2, Vote } from "lucide-react";
import { useLocation } from "wouter";
import { blockHash } from "#shared/domain/page-place.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { copyPlaceLink } from "#client/document/copy-place-link.ts";
import { blockId, deleteBlock, duplicateBlock, moveBlock, type PlacedBlock } from "#client/editor/block-acts.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { isVotable, passageHistoryHref, voteHref } from "#client/editor/text-place.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** `block` is asked at the moment of the act: the text may have moved since the menu opened. */
type BlockMenuItemsProps = { editor: Editor; signals: EditorSignals; block: () => PlacedBlock | null };

export function BlockMenuItems({ editor, signals, block }: BlockMenuItemsProps) {
	const t = useTexts(lateTexts);
	const toast = useToast();
	const { can } = useWorkspace();
	const [, navigate] = useLocation();
	const act = (run: (block: PlacedBlock) => void) => () => {
		const found = block();
		if (found) run(found);
		editor.commands.focus();
	};
	const copyLink = (found: PlacedBlock) => {
		const id = blockId(found);
		if (id === null) return;
		void copyPlaceLink(blockHash(id)).then((isCopied) =>
			toast(isCopied ? { text: t.blockLinkCopied, tone: "ok" } : { text: t.copyFailed, tone: "danger" }),
		);
	};
	/** To a page about the block; says why there is none. */
	const goTo = (hrefOf: (found: PlacedBlock) => string | null, none: string) => () => {
		const found = block();
		const href = found && hrefOf(found);
		if (href) navigate(href);
		else toast({ text: none });
	};
	const seeHistory = goTo((found) => passageHistoryHref(editor, found), t.blockHistoryNone);
	const putToVote = goTo(({ pos, node }) => voteHref(editor, pos, pos + node.nodeSize), t.voteNone);
	const comment = () => {
		const found = block();
		if (found) signals.send("comment", { from: found.pos, to: found.pos + found.node.nodeSize });
	};
	const { isEditable } = editor;
	return (
		<>
			{signals.hears("comment") && (
				<MenuItem icon={<MessageSquarePlus size={16} />} onAction={comment}>
					{t.comment}
				</MenuItem>
			)}
			{isEditable && (
				<>
					<MenuItem
						icon={<ArrowUp size={16} />}
						shortcut="Alt+Maj+↑"
						onAction={act((found) => void moveBlock(editor, "up", found))}
					>
						{t.moveUp}
					</MenuItem>
					<MenuItem
						icon={<ArrowDown size={16} />}
						shortcut="Alt+Maj+↓"
						onAction={act((found) => void moveBlock(editor, "down", found))}
					>
						{t.moveDown}
					</MenuItem>
					<MenuItem
						icon={<Copy size={16} />}
						shortcut="Ctrl+D"
						onAction={act((found) => void duplicateBlock(editor, found))}
					>
						{t.duplicate}
					</MenuItem>
				</>
			)}
			<MenuItem icon={<Link size={16} />} onAction={act(copyLink)}>
				{t.copyBlockLink}
			</MenuItem>
			{can("runVotes") && isVotable(editor) && (
				<MenuItem icon={<Vote size={16} />} onAction={putToVote}>
					{t.putToVote}
				</MenuItem>
			)}
			{can("seeHistory") && (
				<MenuItem icon={<History size={16} />} onAction={seeHistory}>
					{t.blockHistory}
				</MenuItem>
			)}
			{isEditable && (
				<MenuItem isDanger icon={<Trash2 size={16} />} onAction={act((found) => void deleteBlock(editor, found))}>
					{t.deleteBlock}
				</MenuItem>
			)}
		</>
	);
}

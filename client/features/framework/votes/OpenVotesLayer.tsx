/** The open votes on passages of a text, marked in its margin: each leads to its vote. Draws nothing by itself. */

import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { openClauses } from "#shared/ledger/voted-clauses.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useLedger } from "#client/document/use-ledger.ts";
import { voteTitle } from "#client/document/vote-words.ts";
import { isDrawn, votesDrawnKey } from "#client/editor/drawn-over.ts";
import { followText } from "#client/editor/follow-text.ts";
import type { AlongsideProps } from "#client/editor/FrameworkEditor.tsx";
import { texts } from "#client/features/framework/votes/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./OpenVotes.module.css";

/** A text is followed block by block, not letter by letter. */
const FOLLOW_MS = 400;

/** For those who read the workspace: who came by the code of a workshop has the votes of its steps. */
export function OpenVotesLayer(props: AlongsideProps) {
	const { can } = useWorkspace();
	return can("read") ? <Marks {...props} /> : null;
}

function Marks({ editor, room, field, onCount }: AlongsideProps) {
	const [, navigate] = useLocation();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id: workspace } = useWorkspace();
	const { state, head } = useLedger(room, votesStream);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	useEffect(() => {
		const here = parseRoomName(room.name);
		if (here?.place !== "document" || field !== frameworkTextName()) return;
		const open = openClauses(state, { blocks: null }, new Date().toISOString());
		onCount(open.length);
		/** By the first of its blocks that is still there, a vote is marked once. */
		const draw = () => {
			if (editor.isDestroyed) return;
			const byBlock = new Map<string, Vote[]>();
			for (const vote of open) for (const id of idsOf(vote)) byBlock.set(id, [...(byBlock.get(id) ?? []), vote]);
			const wanted: Decoration[] = [];
			const marked = new Set<string>();
			editor.state.doc.forEach((node, pos) => {
				const votes = byBlock.get(String(node.attrs.id ?? "")) ?? [];
				if (votes.length === 0) return;
				const drawing = votes.map(({ id }) => id).join(" ");
				wanted.push(Decoration.node(pos, pos + node.nodeSize, { class: styles.voted ?? "" }, { drawing }));
				for (const vote of votes) {
					if (marked.has(vote.id)) continue;
					marked.add(vote.id);
					const label = t.openOn(voteTitle(vote, language));
					const href = paths.vote(workspace, here.document, vote.id);
					const spec = { drawing: `${vote.id} mark`, side: -1, key: `vote ${vote.id}`, ignoreSelection: true };
					wanted.push(Decoration.widget(pos, () => markOf(label, href, navigate), spec));
				}
			});
			if (isDrawn(wanted, votesDrawnKey.getState(editor.state) ?? DecorationSet.empty)) return;
			const set = DecorationSet.create(editor.state.doc, wanted);
			editor.view.dispatch(editor.state.tr.setMeta(votesDrawnKey, set).setMeta("addToHistory", false));
		};
		return followText(editor, FOLLOW_MS, draw, { fromStart: true });
	}, [editor, room, field, state, head, workspace, language, navigate, onCount, t]);
	return null;
}

function idsOf({ subject }: Vote): string[] {
	return subject.kind === "passage" ? subject.parts.map(({ id }) => id) : [];
}

/** A link in the margin, outside the words: the caret passes it by. */
function markOf(label: string, href: string, navigate: (href: string) => void): HTMLElement {
	const link = document.createElement("a");
	link.className = styles.mark ?? "";
	link.href = href;
	link.title = label;
	link.contentEditable = "false";
	link.setAttribute("aria-label", label);
	link.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		navigate(href);
	});
	return link;
}

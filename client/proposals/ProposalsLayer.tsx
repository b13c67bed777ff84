/** The proposals in a text, drawn over it, and proposal mode: one's own copy to change, then to send. */

import { useEffect, useRef, useState } from "react";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { AlongsideProps } from "#client/editor/FrameworkEditor.tsx";
import { readCaret } from "#client/editor/read-caret.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Fork, hasDraft } from "#client/proposals/fork.ts";
import { marksSentence, reshapedSentence } from "#client/proposals/form-words.ts";
import { ModeBar } from "#client/proposals/ModeBar.tsx";
import { texts } from "#client/proposals/texts.ts";
import { textProposalsOf } from "#client/proposals/text-proposals.ts";
import { useProposals } from "#client/proposals/use-proposals.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export function ProposalsLayer({
	editor,
	room,
	field,
	signals,
	fork: forked,
	onFork,
	onShow,
	onCount,
}: AlongsideProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const announce = useAnnounce();
	const { id: workspace, me } = useWorkspace();
	const { ledger, acts } = useProposals(room);
	const people = usePeopleOfComments();
	const [fork, setFork] = useState<Fork | null>(null);
	const drawn = textProposalsOf(editor, field, room.doc);
	const { state, head, isLoaded } = ledger;
	const isForked = forked !== null;
	const latest = useRef({ onShow, people, fork });
	latest.current = { onShow, people, fork };

	useEffect(() => drawn.follow(), [drawn]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	useEffect(() => {
		const open = [...state.proposals.values()].filter(({ outcome }) => outcome === null);
		drawn.show(isForked ? [] : open, {
			added: t.added,
			form: (before, after) => reshapedSentence(before, after, language),
			marks: (from, to) => marksSentence(from, to, language),
		});
		onCount(open.length);
	}, [drawn, state, head, isForked, onCount, t, language]);

	const heard = useRef<number | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: same
	useEffect(() => {
		if (!isLoaded) return;
		heard.current ??= state.proposals.size;
		const fresh = [...state.proposals.values()].slice(heard.current).filter(({ author }) => author !== people.me);
		heard.current = state.proposals.size;
		const [one] = fresh;
		if (fresh.length > 1) announce(t.cameMany(fresh.length));
		else if (one) announce(t.cameFrom(people.nameOf(one.author)));
	}, [state, head, isLoaded, people, announce, t]);

	const { mayPropose } = acts;
	useEffect(() => {
		if (!mayPropose) return;
		return signals.on("propose", () => {
			if (latest.current.fork) return;
			const name = `${workspace}.${me.id}.${room.name}`;
			if (hasDraft(name)) toast({ text: t.taken });
			const made = new Fork(room.doc, field, name);
			setFork(made);
			onFork(made.doc);
			announce(`${t.mode}. ${t.modeHint}`);
		});
	}, [signals, mayPropose, workspace, me.id, room, field, onFork, toast, announce, t]);
	useEffect(() => () => latest.current.fork?.close(), []);

	useEffect(() => {
		const { dom } = editor.view;
		const click = (event: MouseEvent) => {
			const over = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-proposal]") : null;
			readCaret(editor.view);
			drawn.activate(over?.dataset.proposal ?? null);
			if (over) latest.current.onShow({ takesFocus: false });
		};
		dom.addEventListener("click", click);
		return () => dom.removeEventListener("click", click);
	}, [editor, drawn]);

	const leave = (keepsDraft: boolean) => {
		if (!keepsDraft) fork?.forget();
		onFork(null);
		setFork(null);
		// Once its editor is gone.
		const left = fork;
		setTimeout(() => left?.close());
	};
	return (
		fork &&
		isForked && (
			<ModeBar
				fork={fork}
				mayPropose={acts.mayPropose}
				onSend={(passages) => acts.propose(field, passages)}
				onLeave={leave}
				onSent={() => {
					leave(false);
					onShow({ takesFocus: true });
				}}
			/>
		)
	);
}

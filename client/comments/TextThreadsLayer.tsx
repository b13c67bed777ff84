/** The threads in a text: their words drawn as commented, the keys and clicks that lead from the words to the thread, and the link to one. Draws nothing of its own but the words that say how to come to a thread. */

import { NodeSelection } from "@tiptap/pm/state";
import { useEffect, useMemo, useRef } from "react";
import { linkedThread } from "#shared/domain/page-place.ts";
import { texts } from "#client/comments/texts.ts";
import { HINT_ID, textThreadsOf } from "#client/comments/text-threads.ts";
import { spokenThread } from "#client/comments/ThreadCard.tsx";
import { useComments } from "#client/comments/use-comments.ts";
import { usePeopleOfComments } from "#client/comments/use-people.ts";
import { useSpokenComments } from "#client/comments/use-spoken-comments.ts";
import { showRange } from "#client/comments/show-range.ts";
import type { AlongsideProps } from "#client/editor/FrameworkEditor.tsx";
import type { SignalBlock } from "#client/editor/editor-signals.ts";
import { readCaret } from "#client/editor/read-caret.ts";
import { wordsBetween } from "#client/editor/pointed-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

export function TextThreadsLayer({ editor, room, field, signals, onShow, onCount }: AlongsideProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	const { ledger, acts } = useComments(room);
	const people = usePeopleOfComments();
	const threads = textThreadsOf(editor, field);
	const { state, head, isLoaded } = ledger;
	const latest = useRef({ state, people, onShow });
	latest.current = { state, people, onShow };
	useSpokenComments(ledger, people);

	useEffect(() => threads.follow(), [threads]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	useEffect(() => {
		const open = [...state.threads.values()].filter(({ resolved }) => resolved === null);
		threads.show(state, new Set(open.map(({ id }) => id)));
		onCount(open.length);
	}, [threads, state, head, onCount]);

	const go = useMemo(
		() => (id: string) => {
			threads.activate(id);
			latest.current.onShow({ takesFocus: false });
			const anchor = threads.anchors.get().get(id);
			if (anchor) showRange(editor, anchor);
			const thread = latest.current.state.threads.get(id);
			if (!thread) return;
			const { index, count } = threads.placeOf(id);
			const { name, text } = spokenThread(thread, latest.current.people);
			announce(t.shown(index, count, name, text));
		},
		[threads, editor, announce, t],
	);

	const { mayComment } = acts;
	useEffect(() => {
		const comment = (block?: SignalBlock) => {
			if (block) {
				threads.draft(block, true);
				latest.current.onShow({ takesFocus: true });
				return;
			}
			const { selection } = editor.state;
			const words = selection instanceof NodeSelection ? null : wordsBetween(editor.state, selection);
			if (!words && !(selection instanceof NodeSelection && selection.node.isBlock)) {
				toast({ text: t.selectFirst });
				return;
			}
			threads.draft(words ?? { from: selection.from, to: selection.to }, words === null);
			latest.current.onShow({ takesFocus: true });
		};
		const step = (direction: 1 | -1) => () => {
			const next = threads.beside(direction);
			if (next === null) announce(t.noMore);
			else {
				go(next);
				// R869: to where one can answer.
				threads.led.set(next);
			}
		};
		const stops = [
			signals.on("next-comment", step(1)),
			signals.on("previous-comment", step(-1)),
			...(mayComment ? [signals.on("comment", comment)] : []),
		];
		return () => {
			for (const stop of stops) stop();
		};
	}, [signals, editor, threads, mayComment, go, announce, toast, t]);

	useEffect(() => {
		const { dom } = editor.view;
		const click = (event: MouseEvent) => {
			const words = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-passage]") : null;
			const id = words?.dataset.passage;
			// R868: the caret goes where one tapped, before the text is drawn again.
			readCaret(editor.view);
			if (id === undefined || !editor.state.selection.empty) {
				threads.activate(null);
				return;
			}
			threads.activate(id);
			latest.current.onShow({ takesFocus: false });
		};
		dom.addEventListener("click", click);
		return () => dom.removeEventListener("click", click);
	}, [editor, threads]);

	useEffect(() => {
		if (!isLoaded) return;
		const follow = () => {
			const id = linkedThread(window.location.hash);
			if (id === null) return;
			if (latest.current.state.threads.has(id)) go(id);
			else toast({ text: t.threadGone });
		};
		const timer = setTimeout(follow, 80);
		window.addEventListener("hashchange", follow);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("hashchange", follow);
		};
	}, [isLoaded, go, toast, t]);
	return (
		<VisuallyHidden>
			<span id={HINT_ID}>{t.wayToThreads}</span>
		</VisuallyHidden>
	);
}

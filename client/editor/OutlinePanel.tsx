/** The outline of a text: its headings, the one being read marked, a press goes there. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { findBlock } from "#shared/editor/block-ids.ts";
import { type OutlineHeading, useTextFacts } from "#client/editor/outline.ts";
import { texts } from "#client/editor/texts.ts";
import { showBlock } from "#client/editor/use-linked-block.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./OutlinePanel.module.css";

type OutlinePanelProps = { editor: Editor; onGo?: () => void };

export function OutlinePanel({ editor, onGo }: OutlinePanelProps) {
	const t = useTexts(texts);
	const { headings } = useTextFacts(editor);
	const current = useCurrentHeading(editor, headings);
	if (headings.length === 0) return <p className={styles.empty}>{t.outlineEmpty}</p>;
	return (
		<ol className={styles.list}>
			{headings.map((heading) => (
				<li key={heading.id}>
					<button
						type="button"
						className={classNames(
							styles.heading,
							styles[`level${heading.level}`],
							heading.id === current && styles.current,
						)}
						aria-current={heading.id === current ? "location" : undefined}
						onClick={() => {
							showBlock(editor, heading.id);
							onGo?.();
						}}
					>
						{heading.text}
					</button>
				</li>
			))}
		</ol>
	);
}

/** A heading is the one being read once it has passed this part of the window. */
const READING_LINE = 0.28;

function useCurrentHeading(editor: Editor, headings: readonly OutlineHeading[]): string | null {
	const [current, setCurrent] = useState<string | null>(null);
	useEffect(() => {
		let frame = 0;
		const read = () => {
			frame = 0;
			if (editor.isDestroyed) return;
			const line = window.innerHeight * READING_LINE;
			// Headings follow each other down the page: the last one past the line is found by halves.
			let low = 0;
			let high = headings.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if (isBelow(editor, headings[middle]?.id ?? "", line)) high = middle;
				else low = middle + 1;
			}
			setCurrent(headings[Math.max(0, low - 1)]?.id ?? null);
		};
		const later = () => {
			if (frame === 0) frame = requestAnimationFrame(read);
		};
		later();
		document.addEventListener("scroll", later, { capture: true, passive: true });
		return () => {
			document.removeEventListener("scroll", later, { capture: true });
			cancelAnimationFrame(frame);
		};
	}, [editor, headings]);
	return current;
}

function isBelow(editor: Editor, id: string, line: number): boolean {
	const block = findBlock(editor.state.doc, id);
	const drawn = block ? editor.view.nodeDOM(block.pos) : null;
	return drawn instanceof HTMLElement && drawn.getBoundingClientRect().top > line;
}

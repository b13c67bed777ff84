/** The tools of whoever reads a text without writing in it: find, comment the block a finger tapped, propose changes. */

import type { Editor } from "@tiptap/core";
import { MessageSquarePlus, PenLine, Search } from "lucide-react";
import { useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { blockOf } from "#client/editor/block-at.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import styles from "#client/editor/ReadingTools.module.css";
import { texts } from "#client/editor/texts.ts";
import { useTappedBlock } from "#client/editor/use-tapped-block.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useOnPage } from "#client/ui/on-page.ts";

type ReadingToolsProps = { editor: Editor; signals: EditorSignals; isMounted: boolean };

export function ReadingTools({ editor, signals, isMounted }: ReadingToolsProps) {
	const t = useTexts(texts);
	const mayComment = signals.hears("comment");
	const { tapped, letGo } = useTappedBlock(editor, isMounted && mayComment);
	useOnPage("foot-bar", mayComment && tapped !== null);
	const comment = () => {
		const block = tapped && blockOf(editor, tapped);
		if (block) signals.send("comment", { from: block.pos, to: block.pos + block.node.nodeSize });
		letGo();
	};
	return (
		<div className={styles.reading}>
			<Button
				size="small"
				variant="quiet"
				icon={<Search size={16} aria-hidden />}
				onPress={() => void signals.send("find")}
			>
				{t.findOnly}
			</Button>
			{signals.hears("propose") && (
				<Button
					size="small"
					variant="quiet"
					icon={<PenLine size={16} aria-hidden />}
					onPress={() => void signals.send("propose")}
				>
					{t.propose}
				</Button>
			)}
			{mayComment && tapped && (
				<>
					<div className={styles.act}>
						<Button variant="primary" icon={<MessageSquarePlus size={18} aria-hidden />} onPress={comment}>
							{t.commentBlock}
						</Button>
					</div>
					<TappedBlock block={tapped} />
				</>
			)}
		</div>
	);
}

/** A line beside the block that « Commenter le bloc » is about. */
function TappedBlock({ block }: { block: HTMLElement }) {
	const around = block.closest<HTMLElement>("[data-around-text]");
	const [place, setPlace] = useState<{ top: number; height: number } | null>(null);
	useLayoutEffect(() => {
		if (!around) return;
		const draw = () => {
			const [box, from] = [block.getBoundingClientRect(), around.getBoundingClientRect()];
			setPlace({ top: box.top - from.top, height: box.height });
		};
		draw();
		const watch = new ResizeObserver(draw);
		watch.observe(block);
		watch.observe(around);
		return () => watch.disconnect();
	}, [block, around]);
	return around && place && createPortal(<div className={styles.tapped} style={place} aria-hidden />, around);
}

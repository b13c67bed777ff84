/** What is in a live block: its source as it is now, or its last known name when it cannot be shown. Who writes changes what it shows where it stands. */

import type { NodeViewProps } from "@tiptap/react";
import { Pencil } from "lucide-react";
import { Suspense, use, useEffect, useMemo, useRef, useState } from "react";
import { type LiveBlockAttributes, liveBlockAttributes } from "#shared/editor/live-block-attributes.ts";
import { type LiveBlocks, LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { liveBlockTexts } from "#client/editor/live-block-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import styles from "./LiveBlock.module.css";

/** What only plots say: a block that shows a view from now on says none of it. */
const NOT_A_PLOT = { plot: null, scope: null, by: null };

export function LiveBlockBody({ node, selected, editor, updateAttributes, getPos }: NodeViewProps) {
	const t = useTexts(liveBlockTexts);
	const blocks = use(LiveBlocksContext);
	const block = useMemo(() => liveBlockAttributes(node.attrs), [node.attrs]);
	const [isChanging, setChanging] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const isOpen = isChanging && editor.isEditable;
	// F2 changes what is selected, as in the tables.
	useEffect(() => {
		if (!selected || !editor.isEditable) return;
		const text = editor.view.dom;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "F2") return;
			event.preventDefault();
			// As a press of the button: the dialog takes the focus once the text has let it go.
			button.current?.click();
		};
		text.addEventListener("keydown", onKeyDown);
		return () => text.removeEventListener("keydown", onKeyDown);
	}, [selected, editor, editor.isEditable]);
	const leave = () => {
		setChanging(false);
		const place = getPos();
		if (place !== undefined) editor.chain().focus().setNodeSelection(place).run();
	};
	return (
		<>
			{blocks && block.target !== "" ? (
				<Suspense fallback={<Spinner label={t.coming} />}>
					<Source blocks={blocks} block={block} />
				</Suspense>
			) : (
				<p className={styles.name}>{block.label || t.lost}</p>
			)}
			{blocks && editor.isEditable && (
				<p className={styles.acts}>
					<button ref={button} type="button" className={styles.change} title="F2" onClick={() => setChanging(true)}>
						<Pencil size={14} aria-hidden />
						{t.change}
					</button>
				</p>
			)}
			{blocks && isOpen && (
				<Suspense fallback={null}>
					<blocks.Picker
						now={block}
						onClose={leave}
						onPick={(next) => {
							updateAttributes({ ...NOT_A_PLOT, ...next });
							leave();
						}}
					/>
				</Suspense>
			)}
		</>
	);
}

function Source({ blocks, block }: { blocks: LiveBlocks; block: LiveBlockAttributes }) {
	return block.kind === "view" ? <blocks.renderers.view {...block} /> : <blocks.renderers.indicator {...block} />;
}

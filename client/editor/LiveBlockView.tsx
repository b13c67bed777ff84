/** A live block in a text: its source as it is now, or its last known name when it cannot be shown. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Suspense, use, useMemo } from "react";
import { type LiveBlockAttributes, liveBlockAttributes } from "#shared/editor/live-block.ts";
import { type LiveBlocks, LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import styles from "./LiveBlock.module.css";

export function LiveBlockView({ node, selected }: NodeViewProps) {
	const t = useTexts(texts);
	const blocks = use(LiveBlocksContext);
	const block = useMemo(() => liveBlockAttributes(node.attrs), [node.attrs]);
	return (
		<NodeViewWrapper
			data-id={String(node.attrs.id ?? "")}
			data-selected={selected || undefined}
			className={styles.block}
			contentEditable={false}
		>
			{blocks && block.target !== "" ? (
				<Suspense fallback={<Spinner label={t.liveComing} />}>
					<Source blocks={blocks} block={block} />
				</Suspense>
			) : (
				<p className={styles.name}>{block.label || t.liveLost}</p>
			)}
		</NodeViewWrapper>
	);
}

function Source({ blocks, block }: { blocks: LiveBlocks; block: LiveBlockAttributes }) {
	return block.kind === "view" ? <blocks.renderers.view {...block} /> : <blocks.renderers.indicator {...block} />;
}

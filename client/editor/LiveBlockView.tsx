/** A live block in a text: its source as it is now, or its last known name when it cannot be shown. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Suspense, use, useMemo } from "react";
import { liveBlockAttributes } from "#shared/editor/live-block.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import styles from "./LiveBlock.module.css";

export function LiveBlockView({ node, selected }: NodeViewProps) {
	const t = useTexts(texts);
	const blocks = use(LiveBlocksContext);
	const { kind, target, label } = useMemo(() => liveBlockAttributes(node.attrs), [node.attrs]);
	const Renderer = blocks?.renderers[kind];
	return (
		<NodeViewWrapper
			data-id={String(node.attrs.id ?? "")}
			data-selected={selected || undefined}
			className={styles.block}
			contentEditable={false}
		>
			{Renderer && target !== "" ? (
				<Suspense fallback={<Spinner label={t.liveComing} />}>
					<Renderer target={target} label={label} />
				</Suspense>
			) : (
				<p className={styles.name}>{label || t.liveLost}</p>
			)}
		</NodeViewWrapper>
	);
}

/** A live block in a text: its source as it is now. What draws it, and changes it where it stands, comes when a text has one. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { lazy, Suspense } from "react";
import styles from "./LiveBlock.module.css";

const LiveBlockBody = lazy(() =>
	import("#client/editor/LiveBlockBody.tsx").then((file) => ({ default: file.LiveBlockBody })),
);

export function LiveBlockView(props: NodeViewProps) {
	const { attrs } = props.node;
	return (
		<NodeViewWrapper
			data-id={String(attrs.id ?? "")}
			data-selected={props.selected || undefined}
			className={styles.block}
			contentEditable={false}
		>
			<Suspense fallback={<p className={styles.name}>{String(attrs.label ?? "")}</p>}>
				<LiveBlockBody {...props} />
			</Suspense>
		</NodeViewWrapper>
	);
}

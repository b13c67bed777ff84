/** A live figure in a line: counted in the portfolio each time it changes, on every screen. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useMemo } from "react";
import { figureAttributes } from "#shared/editor/figure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryReady } from "#client/document/use-directory.ts";
import { texts } from "#client/editor/texts.ts";
import { useTally } from "#client/editor/use-citable.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./citable.module.css";

export function FigureView({ node }: NodeViewProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { id } = useWorkspace();
	const { sectors, stages } = useMemo(() => figureAttributes(node.attrs), [node.attrs]);
	const tally = useTally(id, sectors, stages);
	const isReady = useDirectoryReady(id);
	const value =
		sectors.length > 0
			? t.figureSectorValue(tally.projects, format.list(sectors))
			: t.figureValue(tally.projects, tally.sectors);
	return (
		<NodeViewWrapper as="span" className={styles.place}>
			<span className={styles.figure} title={t.figureTitle}>
				{isReady ? value : "…"}
			</span>
		</NodeViewWrapper>
	);
}

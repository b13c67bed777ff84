/** A figure in a line: its value as it is now on every screen, and the one it was frozen with. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Suspense, use, useMemo } from "react";
import { type FigureAttributes, figureAttributes } from "#shared/editor/figure-attributes.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryReady } from "#client/document/use-directory.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { texts } from "#client/editor/texts.ts";
import { useTally } from "#client/editor/use-citable.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./citable.module.css";

export function FigureView({ node, editor, selected, updateAttributes, getPos }: NodeViewProps) {
	const blocks = use(LiveBlocksContext);
	const { id } = useWorkspace();
	const figure = useMemo(() => figureAttributes(node.attrs), [node.attrs]);
	const tally = useTally(id, figure.sectors, figure.stages);
	const count = useDirectoryReady(id) ? tally : null;
	const plain = <PlainFigure figure={figure} count={count} />;
	return (
		<NodeViewWrapper as="span" className={styles.place}>
			{blocks ? (
				<Suspense fallback={plain}>
					<blocks.Figure
						figure={figure}
						count={count}
						canWrite={editor.isEditable}
						isSelected={selected}
						onChange={updateAttributes}
						onLeave={() => {
							const place = getPos();
							if (place === undefined) return;
							const after = place + node.nodeSize;
							// Past the space that came with it.
							const next = editor.state.doc.resolve(after).nodeAfter?.text ?? "";
							editor.commands.focus(next.startsWith(" ") ? after + 1 : after);
						}}
					/>
				</Suspense>
			) : (
				plain
			)}
		</NodeViewWrapper>
	);
}

type PlainFigureProps = { figure: FigureAttributes; count: { projects: number; sectors: number } | null };

/** Until the code of figures is there, and where nothing live can be shown. */
function PlainFigure({ figure, count }: PlainFigureProps) {
	const t = useTexts(texts);
	const { list } = useFormat();
	const { measure, sectors } = figure;
	const words =
		measure === "indicator" || count === null
			? "…"
			: sectors.length > 0
				? t.figureSectorValue(count.projects, list(sectors))
				: t.figureValue(count.projects, count.sectors);
	return (
		<span className={styles.figure} title={t.figureTitle}>
			{words}
		</span>
	);
}

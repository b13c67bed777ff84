/** A project, an indicator or a balise named in a line of a text. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitableChip } from "#client/editor/CitableChip.tsx";
import { useCitable } from "#client/editor/use-citable.ts";
import styles from "./citable.module.css";

export function CitationChip({ node, editor, selected }: NodeViewProps) {
	const workspace = useWorkspace();
	const citable = useCitable(workspace.id, node.attrs);
	return (
		<NodeViewWrapper as="span" className={styles.place}>
			<CitableChip citable={citable} isShown={selected && editor.isEditable} isStop={!editor.isEditable} />
		</NodeViewWrapper>
	);
}

/** A project, an indicator or a balise named in a line: always by its present name, with its state in words, leading to its page. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { CitableHover } from "#client/editor/CitableHover.tsx";
import { stateWord } from "#client/editor/citable-words.ts";
import { texts } from "#client/editor/texts.ts";
import { useCitable } from "#client/editor/use-citable.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./citable.module.css";

export function CitationChip({ node, editor, selected }: NodeViewProps) {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const citable = useCitable(workspace.id, node.attrs);
	const word = stateWord(citable, t);
	const name = citable.label === "" ? t.nameless : citable.label;
	const [first = name] = /^\S+/.exec(name) ?? [];
	const rest = name.slice(first.length);
	return (
		<NodeViewWrapper as="span" className={styles.place}>
			<CitableHover citable={citable} isShown={selected && editor.isEditable} isStop={!editor.isEditable}>
				<span
					className={classNames(styles.chip, styles[citable.kind], citable.state !== "live" && styles[citable.state])}
				>
					<span className={styles.chipName}>
						{/* The sign stays with the first word at the end of a line. */}
						<span className={styles.start}>
							<CitableIcon kind={citable.kind} size={14} />
							{first}
						</span>
						{rest}
					</span>
					{word && <span className={styles.word}>{word}</span>}
				</span>
			</CitableHover>
		</NodeViewWrapper>
	);
}

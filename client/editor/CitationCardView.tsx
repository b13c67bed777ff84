/** A citation as a card of its own: the name, the summary and where it stands, always as they are now. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useLocation } from "wouter";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { citableFactsCode } from "#client/editor/citable-facts-code.ts";
import { texts } from "#client/editor/texts.ts";
import { useCitable } from "#client/editor/use-citable.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { useLater } from "#client/ui/later.ts";
import styles from "./citable.module.css";

export function CitationCardView({ node, editor }: NodeViewProps) {
	const workspace = useWorkspace();
	const [, navigate] = useLocation();
	const citable = useCitable(workspace.id, node.attrs);
	const { href } = citable;
	const t = useTexts(texts);
	const Facts = useLater(citableFactsCode, true);
	const label = citable.label === "" ? t.nameless : citable.label;
	const facts = Facts ? <Facts citable={citable} /> : <span className={styles.name}>{label}</span>;
	const className = classNames(styles.card, styles[citable.kind], citable.state !== "live" && styles[citable.state]);
	return (
		<NodeViewWrapper data-id={String(node.attrs.id ?? "")} className={styles.cardPlace}>
			{href === null ? (
				<span className={className}>{facts}</span>
			) : (
				<a
					href={href}
					className={className}
					tabIndex={editor.isEditable ? -1 : 0}
					draggable={false}
					onClick={(event) => {
						if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
						event.preventDefault();
						navigate(href);
					}}
				>
					{facts}
				</a>
			)}
		</NodeViewWrapper>
	);
}

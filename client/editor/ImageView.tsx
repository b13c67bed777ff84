/** An image of a text, with its alternative text to add or change in place. */

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Captions, CaptionsOff } from "lucide-react";
import { useState } from "react";
import { allowedImage } from "#shared/editor/url-rule.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Popover } from "#client/ui/Popover.tsx";
import styles from "./ImageView.module.css";

const formCode = later(() => import("#client/editor/AltForm.tsx").then((file) => file.AltForm));

export function ImageView({ node, editor, updateAttributes }: NodeViewProps) {
	const t = useTexts(texts);
	const src = allowedImage(node.attrs.src);
	const alt = String(node.attrs.alt ?? "");
	const AltForm = useLater(formCode, false);
	const [isMissing, setMissing] = useState(false);
	return (
		<NodeViewWrapper className={styles.place} data-id={String(node.attrs.id ?? "")}>
			{src === null || isMissing ? (
				<p className={styles.missing}>{alt === "" ? t.imageGone : `${t.imageGone} – ${alt}`}</p>
			) : (
				<img src={src} alt={alt} className={styles.image} data-drag-handle draggable onError={() => setMissing(true)} />
			)}
			{editor.isEditable && src !== null && (
				<span className={styles.tools} contentEditable={false}>
					<Popover
						label={t.altText}
						trigger={
							<Button size="small" icon={alt === "" ? <CaptionsOff size={16} /> : <Captions size={16} />}>
								{alt === "" ? t.altMissing : t.altEdit}
							</Button>
						}
					>
						{(close) =>
							AltForm && (
								<AltForm
									alt={alt}
									onSave={(next) => {
										updateAttributes({ alt: next });
										close();
									}}
								/>
							)
						}
					</Popover>
				</span>
			)}
		</NodeViewWrapper>
	);
}

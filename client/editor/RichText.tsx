/** A small text written together: a definition, a statement, notes. The tools show when somebody is in it. */

import { EditorContent } from "@tiptap/react";
import { useId, useMemo } from "react";
import type * as Y from "yjs";
import type { OpenRoom } from "#client/document/open-room.ts";
import { EditorSignals } from "#client/editor/editor-signals.ts";
import { EditorToolbar } from "#client/editor/EditorToolbar.tsx";
import { ImagePicker } from "#client/editor/ImagePicker.tsx";
import { LinkDialog } from "#client/editor/LinkDialog.tsx";
import { texts } from "#client/editor/texts.ts";
import { TermsPlace } from "#client/editor/TermsPlace.tsx";
import { TriggerMenuList } from "#client/editor/TriggerMenuList.tsx";
import { useInside } from "#client/editor/use-inside.ts";
import { useIsMounted } from "#client/editor/use-is-mounted.ts";
import { useLinkedBlock } from "#client/editor/use-linked-block.ts";
import { isLoaded, useRoomValue } from "#client/document/use-room-value.ts";
import { useLiveEditor } from "#client/editor/use-live-editor.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./RichText.module.css";
import textStyles from "./text.module.css";

type RichTextProps = {
	room: OpenRoom;
	/** The name of the root fragment: `recordTextName("statement", id)`. */
	field: string;
	/** What the text is, for screen readers; drawn by whoever places it. */
	label: string;
	placeholder?: string;
	readOnly?: boolean;
	/** Without a frame until somebody points at it or writes in it. */
	compact?: boolean;
	/** Somebody's own copy, written in instead of the document. */
	fork?: Y.Doc | null;
};

export function RichText(props: RichTextProps) {
	// A document opened afresh, or another text, is another editor.
	return <Field key={`${props.room.generation}:${props.field}`} {...props} />;
}

const CLASS = classNames(textStyles.text, textStyles.small);

function Field({ room, field, label, placeholder, readOnly, compact, fork = null }: RichTextProps) {
	const t = useTexts(texts);
	const hintId = useId();
	const signals = useMemo(() => new EditorSignals(), []);
	const loaded = useRoomValue(room, isLoaded);
	const { editor, canWrite } = useLiveEditor({
		room,
		field,
		label,
		placeholder,
		readOnly,
		fork,
		className: CLASS,
		describedBy: hintId,
		signals,
	});
	const isMounted = useIsMounted(editor);
	const { isInside, onFocus, onBlur } = useInside();
	useLinkedBlock(editor, loaded, { isSaidWhenGone: false });

	if (!loaded) return <Skeleton />;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only notices whether somebody is inside
		<div
			className={classNames(
				styles.field,
				compact && styles.compact,
				!canWrite && styles.reading,
				isInside && styles.inside,
			)}
			onFocus={onFocus}
			onBlur={onBlur}
		>
			<EditorContent editor={editor} className={styles.content} />
			{isMounted && <TermsPlace editor={editor} signals={signals} canWrite={canWrite} />}
			{canWrite && isMounted && (
				<>
					<div className={styles.tools} hidden={!isInside}>
						<EditorToolbar editor={editor} signals={signals} size="small" />
					</div>
					<VisuallyHidden>
						<span id={hintId}>{t.leaveHint}</span>
					</VisuallyHidden>
					<TriggerMenuList editor={editor} signals={signals} />
					<LinkDialog editor={editor} signals={signals} />
					<ImagePicker editor={editor} signals={signals} />
				</>
			)}
		</div>
	);
}

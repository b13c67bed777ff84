/** Where a comment is written: plain text, « @ » for a list of people, « # » for what can be cited, Ctrl+Entrée to send. Arrows go through the list without leaving the words. */

import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { texts } from "#client/comments/texts.ts";
import { useCallChoices } from "#client/comments/use-call-choices.tsx";
import type { People } from "#client/comments/use-people.ts";
import { useCallList } from "#client/editor/use-call-list.tsx";
import type { Asked } from "#client/editor/use-things-to-cite.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Comments.module.css";

type CommentFieldProps = {
	/** What is written, names as people read them. */
	value: string;
	onChange: (value: string) => void;
	/** What was chosen in the lists, with what is sent for it; what is chosen here goes there. */
	called: Map<string, string>;
	onSend: () => void;
	onCancel: () => void;
	people: People;
	label: string;
	takesFocus?: boolean;
	ref?: Ref<HTMLTextAreaElement>;
};

export function CommentField(props: CommentFieldProps) {
	const { value, onChange, called, onSend, onCancel, people, label, takesFocus = false, ref } = props;
	const t = useTexts(texts);
	const area = useRef<HTMLTextAreaElement>(null);
	useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
	const [asked, setAsked] = useState<Asked | null>(null);
	const choices = useCallChoices(asked, people);
	const { aria, look, takesKey, list } = useCallList({
		area: () => area.current,
		...{ value, onChange, called, asked, choices },
		onAsk: setAsked,
		signs: ["@", "#"],
		label: asked?.sign === "@" ? t.suggestions : t.toCite,
	});

	useEffect(() => {
		if (takesFocus) area.current?.focus({ preventScroll: true });
	}, [takesFocus]);
	const keyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing || takesKey(event)) return;
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			onSend();
		} else if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
			onCancel();
		}
	};

	return (
		<div className={styles.field}>
			<textarea
				{...aria}
				ref={area}
				className={styles.area}
				value={value}
				rows={2}
				placeholder={t.placeholder}
				aria-label={label}
				onChange={(event) => {
					onChange(event.target.value);
					look();
				}}
				onSelect={look}
				onBlur={() => setAsked(null)}
				onKeyDown={keyDown}
			/>
			{list}
		</div>
	);
}

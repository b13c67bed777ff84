/** Where a comment is written: plain text, « @ » for a list of people, « # » for what can be cited, Ctrl+Entrée to send. Arrows go through the list without leaving the words. */

import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { texts } from "#client/comments/texts.ts";
import { type Asked, askedAtEnd, type CallChoice, useCallChoices } from "#client/comments/use-call-choices.tsx";
import type { People } from "#client/comments/use-people.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
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
	const announce = useAnnounce();
	const listId = useId();
	const area = useRef<HTMLTextAreaElement>(null);
	useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
	const [asked, setAsked] = useState<Asked | null>(null);
	const [at, setAt] = useState(0);
	const choices = useCallChoices(asked, people);
	const isOpen = asked !== null && choices.length > 0;

	useEffect(() => {
		if (takesFocus) area.current?.focus({ preventScroll: true });
	}, [takesFocus]);
	const look = () => {
		const box = area.current;
		const before = box && box.selectionStart === box.selectionEnd ? box.value.slice(0, box.selectionStart) : "";
		const next = askedAtEnd(before);
		if (next?.sign === asked?.sign && next?.words === asked?.words) return;
		setAt(0);
		setAsked(next);
	};
	const choose = ({ call }: CallChoice) => {
		const box = area.current;
		if (!box || asked === null) return;
		const start = box.selectionStart - asked.words.length - 1;
		const written = call(called);
		onChange(`${value.slice(0, start)}${written} ${value.slice(box.selectionStart)}`);
		setAsked(null);
		const caret = start + written.length + 1;
		requestAnimationFrame(() => box.setSelectionRange(caret, caret));
	};
	const keyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		const chosen = choices[at];
		if (isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
			event.preventDefault();
			const next = (at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % choices.length;
			setAt(next);
		} else if (isOpen && chosen && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey) {
			event.preventDefault();
			choose(chosen);
		} else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			onSend();
		} else if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
			if (isOpen) setAsked(null);
			else onCancel();
		}
	};
	useEffect(() => {
		if (isOpen) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
	}, [isOpen, listId, at]);
	useEffect(() => {
		if (isOpen) announce(t.suggestionCount(choices.length));
	}, [isOpen, choices.length, announce, t]);

	return (
		<div className={styles.field}>
			<textarea
				ref={area}
				className={styles.area}
				value={value}
				rows={2}
				placeholder={t.placeholder}
				aria-label={label}
				aria-haspopup="listbox"
				aria-autocomplete="list"
				aria-controls={isOpen ? listId : undefined}
				aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
				onChange={(event) => {
					onChange(event.target.value);
					look();
				}}
				onSelect={look}
				onBlur={() => setAsked(null)}
				onKeyDown={keyDown}
			/>
			{isOpen && (
				<div
					id={listId}
					role="listbox"
					aria-label={asked.sign === "@" ? t.suggestions : t.toCite}
					className={styles.choices}
				>
					{choices.map((choice, index) => (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
						<div
							key={choice.id}
							id={`${listId}-${index}`}
							role="option"
							tabIndex={-1}
							aria-selected={index === at}
							className={styles.choice}
							// The field keeps the focus.
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => choose(choice)}
						>
							{choice.icon}
							<span className={styles.choiceName}>{choice.name}</span>
							{choice.detail !== "" && <span className={styles.choiceDetail}>{choice.detail}</span>}
						</div>
					))}
				</div>
			)}
		</div>
	);
}

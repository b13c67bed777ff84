/** Where a comment is written: plain text, « @ » for a list of people, Ctrl+Entrée to send. Arrows go through the list without leaving the words. */

import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { foldText } from "#shared/lib/fold-text.ts";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./Comments.module.css";

type MentionFieldProps = {
	/** What is written, names as people read them. */
	value: string;
	onChange: (value: string) => void;
	/** Somebody was chosen in the list. */
	onMention: (name: string, mention: string) => void;
	onSend: () => void;
	onCancel: () => void;
	people: People;
	label: string;
	takesFocus?: boolean;
	ref?: Ref<HTMLTextAreaElement>;
};

type Choice = { mention: string; name: string; detail: string };

const MOST = 6;
/** « @ » at the start or after a blank, and what follows it. */
const ASKING = /(?:^|[\s(«“])@([\p{L}\p{N}'’ .-]{0,40})$/u;

export function MentionField(props: MentionFieldProps) {
	const { value, onChange, onMention, onSend, onCancel, people, label, takesFocus = false, ref } = props;
	const t = useTexts(texts);
	const announce = useAnnounce();
	const listId = useId();
	const area = useRef<HTMLTextAreaElement>(null);
	useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
	const [asked, setAsked] = useState<string | null>(null);
	const [at, setAt] = useState(0);
	const choices = useChoices(asked, people);
	const isOpen = asked !== null && choices.length > 0;

	useEffect(() => {
		if (takesFocus) area.current?.focus({ preventScroll: true });
	}, [takesFocus]);
	const look = () => {
		const box = area.current;
		const before = box && box.selectionStart === box.selectionEnd ? box.value.slice(0, box.selectionStart) : "";
		const next = ASKING.exec(before)?.[1] ?? null;
		if (next !== asked) setAt(0);
		setAsked(next);
	};
	const choose = ({ mention, name }: Choice) => {
		const box = area.current;
		if (!box || asked === null) return;
		const start = box.selectionStart - asked.length - 1;
		const next = `${value.slice(0, start)}@${name} ${value.slice(box.selectionStart)}`;
		onMention(name, mention);
		onChange(next);
		setAsked(null);
		const caret = start + name.length + 2;
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
				<div id={listId} role="listbox" aria-label={t.suggestions} className={styles.choices}>
					{choices.map((choice, index) => (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
						<div
							key={choice.mention}
							id={`${listId}-${index}`}
							role="option"
							tabIndex={-1}
							aria-selected={index === at}
							className={styles.choice}
							// The field keeps the focus.
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => choose(choice)}
						>
							<Avatar name={choice.name} size="small" isDecorative hue={people.hueOf(choice.mention)} />
							<span className={styles.choiceName}>{choice.name}</span>
							{choice.detail !== "" && <span className={styles.choiceDetail}>{choice.detail}</span>}
						</div>
					))}
				</div>
			)}
		</div>
	);
}

/** Who may be meant by what follows « @ »: those whose name has a word that begins so, then the whole table for whoever may call it. */
function useChoices(asked: string | null, people: People): readonly Choice[] {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const mayCallAll = can("mentionAll");
	return useMemo(() => {
		if (asked === null) return [];
		const wanted = foldText(asked);
		// A whole name and a blank: it was chosen, or typed to its end.
		if (/\s$/u.test(asked) && people.all.some(({ name }) => foldText(name) === wanted)) return [];
		const begins = (name: string) => foldText(name).startsWith(wanted) || foldText(name).includes(` ${wanted}`);
		const found: Choice[] = people.all
			.filter(({ id, name }) => id !== people.me && begins(name))
			.slice(0, MOST)
			.map(({ id, name, organisation, sector }) => ({ mention: id, name, detail: organisation ?? sector ?? "" }));
		if (mayCallAll && people.all.length > 2 && begins(t.everybody))
			found.push({ mention: EVERYBODY, name: t.everybody, detail: t.everybodyHint(people.all.length - 1) });
		return found;
	}, [asked, people, mayCallAll, t]);
}

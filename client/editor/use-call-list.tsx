/** The list that a sign opens in a plain field (« # », « @ »): arrows go through it without leaving the words, Entrée takes, Échap closes. */

import { type AriaAttributes, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import styles from "./CallList.module.css";
import { texts } from "#client/editor/texts.ts";
import { type Asked, askedAtEnd, type CallChoice } from "#client/editor/use-things-to-cite.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

type CallListOptions = {
	/** The field, where it is drawn. */
	area: () => HTMLTextAreaElement | null;
	value: string;
	onChange: (value: string) => void;
	/** What was chosen in the lists, with what is kept for it; what is chosen here goes there. */
	called: Map<string, string>;
	asked: Asked | null;
	onAsk: (asked: Asked | null) => void;
	choices: readonly CallChoice[];
	signs: readonly Asked["sign"][];
	/** What the list is called. */
	label: string;
};

type CallList = {
	/** For the field. */
	aria: AriaAttributes;
	/** Reads what is asked for at the caret: after each key, and when the caret moves. */
	look: () => void;
	/** Whether the key was for the list. */
	takesKey: (event: KeyboardEvent) => boolean;
	/** To be drawn after the field, in the same box. */
	list: ReactNode;
};

export function useCallList(options: CallListOptions): CallList {
	const { area, value, onChange, called, asked, onAsk, choices, signs, label } = options;
	const t = useTexts(texts);
	const announce = useAnnounce();
	const listId = useId();
	const [at, setAt] = useState(0);
	const isOpen = asked !== null && choices.length > 0;

	const look = () => {
		const box = area();
		const before = box && box.selectionStart === box.selectionEnd ? box.value.slice(0, box.selectionStart) : "";
		const found = askedAtEnd(before);
		const next = found && signs.includes(found.sign) ? found : null;
		if (next?.sign === asked?.sign && next?.words === asked?.words) return;
		setAt(0);
		onAsk(next);
	};
	const choose = ({ call }: CallChoice) => {
		const box = area();
		if (!box || asked === null) return;
		const start = box.selectionStart - asked.words.length - 1;
		const written = call(called);
		onChange(`${value.slice(0, start)}${written} ${value.slice(box.selectionStart)}`);
		onAsk(null);
		const caret = start + written.length + 1;
		requestAnimationFrame(() => box.setSelectionRange(caret, caret));
	};
	const takesKey = (event: KeyboardEvent) => {
		const chosen = choices[at];
		if (!isOpen || event.nativeEvent.isComposing) return false;
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			if (event.altKey || event.shiftKey) return false;
			setAt((at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % choices.length);
		} else if (chosen && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey) {
			choose(chosen);
		} else if (event.key === "Escape") {
			event.stopPropagation();
			onAsk(null);
		} else return false;
		event.preventDefault();
		return true;
	};
	useEffect(() => {
		if (isOpen) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
	}, [isOpen, listId, at]);
	useEffect(() => {
		if (isOpen) announce(t.suggestionCount(choices.length));
	}, [isOpen, choices.length, announce, t]);

	const list = isOpen && (
		<div id={listId} role="listbox" aria-label={label} className={styles.choices}>
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
	);
	const aria = {
		"aria-haspopup": "listbox",
		"aria-autocomplete": "list",
		"aria-controls": isOpen ? listId : undefined,
		"aria-activedescendant": isOpen ? `${listId}-${at}` : undefined,
	} as const;
	return { aria, look, takesKey, list };
}

/** One choice among many: type to find it, accents or not. With `onCustom`, what was typed may be kept as it is. */

import { ChevronDown } from "lucide-react";
import { type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
	ComboBox as AriaComboBox,
	Button,
	ComboBoxStateContext,
	Input,
	ListBox,
	OverlayTriggerStateContext,
	Popover,
} from "react-aria-components";
import { foldText } from "#shared/lib/fold-text.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { FieldLabel, FieldNotes, type FieldWordsProps } from "#client/ui/FieldWords.tsx";
import styles from "#client/ui/field.module.css";
import { type Option, OptionItem } from "#client/ui/OptionItem.tsx";
import { texts } from "#client/ui/texts.ts";

type ComboBoxProps = FieldWordsProps & {
	options: readonly Option[];
	/** The chosen option's value, or a text of one's own when `allowsOwnText`. */
	value: string | null;
	onChange: (value: string | null) => void;
	allowsOwnText?: boolean;
	placeholder?: string;
	isDisabled?: boolean;
	autoFocus?: boolean;
	className?: string;
};

export function ComboBox({
	label,
	hideLabel,
	mark,
	description,
	error,
	options,
	value,
	onChange,
	allowsOwnText,
	placeholder,
	isDisabled,
	autoFocus,
	className,
}: ComboBoxProps) {
	const t = useTexts(texts);
	const chosen = options.find((option) => option.value === value);
	const field = useRef<HTMLInputElement>(null);
	const [isTyping, setIsTyping] = useState(false);
	/** What was chosen here last, until it comes back as the value. */
	const [told, setTold] = useState<string | null>(null);
	const [shown, setShown] = useState({ value, turn: 0 });
	// A value changed elsewhere (by somebody else) redraws the field, once nobody is typing in it. The choice just made here is shown already: drawn again, the field would lose the focus.
	if (shown.value !== value && !isTyping) {
		setShown({ value, turn: value !== null && value === told ? shown.turn : shown.turn + 1 });
		setTold(null);
	}
	return (
		<AriaComboBox
			key={shown.turn}
			defaultItems={options.map((option) => ({ id: option.value, ...option }))}
			defaultValue={chosen ? chosen.value : null}
			defaultInputValue={chosen?.label ?? value ?? ""}
			onChange={(key) => {
				// Null says that the field was emptied, or that its words are none of the choices: they are still being typed.
				if (key === null) return;
				setIsTyping(false);
				setTold(String(key));
				onChange(String(key));
			}}
			onBlur={(event) => {
				setIsTyping(false);
				const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : null;
				if (typed === null || typed === (chosen?.label ?? value ?? "")) return;
				if (typed === "") onChange(null);
				else if (allowsOwnText)
					onChange(options.find((option) => foldText(option.label) === foldText(typed))?.value ?? typed);
			}}
			allowsCustomValue={allowsOwnText}
			defaultFilter={(text, typed) => foldText(text).includes(foldText(typed))}
			allowsEmptyCollection
			menuTrigger="focus"
			isDisabled={isDisabled}
			autoFocus={autoFocus}
			isInvalid={Boolean(error)}
			className={classNames(styles.field, className)}
		>
			<FieldLabel label={label} hideLabel={hideLabel} mark={mark} />
			<div className={styles.group}>
				<Input
					ref={field}
					className={classNames(styles.input, styles.withInside)}
					placeholder={placeholder}
					onChange={() => setIsTyping(true)}
				/>
				<Button className={styles.inside} aria-label={t.showChoices}>
					<ChevronDown size={16} aria-hidden />
				</Button>
			</div>
			<FieldNotes description={description} error={error} />
			<ListOf field={field}>
				<ListBox className={styles.list} renderEmptyState={() => <div className={styles.empty}>{t.noMatch}</div>}>
					{(option: Option & { id: string }) => <OptionItem option={option} />}
				</ListBox>
			</ListOf>
		</AriaComboBox>
	);
}

/** What closes within this time of a scroll is closed by it. */
const SCROLLING_MS = 50;

/**
 * The list under a field. A page that scrolls (the browser brings a field into sight as one types in it) would have closed
 * it and taken away what was typed: it goes with the field instead, and closes without a loss once that is out of sight.
 */
function ListOf({ field, children }: { field: { current: HTMLInputElement | null }; children: ReactNode }) {
	const state = useContext(ComboBoxStateContext);
	const scrolledAt = useRef(Number.NEGATIVE_INFINITY);
	useLayoutEffect(() => {
		const note = () => {
			scrolledAt.current = performance.now();
		};
		window.addEventListener("scroll", note, { capture: true, passive: true });
		return () => window.removeEventListener("scroll", note, { capture: true });
	}, []);
	/** Told to the list so that it finds its place again; without an arrow, it has no other effect. */
	const [hasMoved, setHasMoved] = useState(false);
	const kept = useMemo(
		() =>
			state && {
				...state,
				close: () => {
					const input = field.current;
					// Whoever asks to close it by a press does not want it to stay.
					const isScrolling = performance.now() - scrolledAt.current < SCROLLING_MS;
					if (!isScrolling || !input || input.ownerDocument.activeElement !== input) return state.close();
					const { top, bottom } = input.getBoundingClientRect();
					if (bottom < 0 || top > window.innerHeight) state.setOpen(false);
					else setHasMoved((moved) => !moved);
				},
			},
		[state, field],
	);
	return (
		<OverlayTriggerStateContext value={kept}>
			<Popover className={styles.popover} offset={4} arrowBoundaryOffset={hasMoved ? 1 : 0}>
				{children}
			</Popover>
		</OverlayTriggerStateContext>
	);
}

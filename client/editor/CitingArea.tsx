/** Some lines of plain text where « # » cites. */

import { type ComponentProps, type RefObject, useId, useRef, useState } from "react";
import styles from "./CallList.module.css";
import { CitesLine } from "#client/editor/CitedText.tsx";
import { citedWritten, toKept } from "#client/editor/called-names.ts";
import { texts } from "#client/editor/texts.ts";
import { useCallList } from "#client/editor/use-call-list.tsx";
import { useCitedNames } from "#client/editor/use-cited-words.ts";
import { type Asked, useThingsToCite } from "#client/editor/use-things-to-cite.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";

type WordsProps = Pick<
	ComponentProps<typeof TextArea>,
	"label" | "placeholder" | "description" | "error" | "mark" | "maxLength" | "rows"
>;
type CitingAreaProps = WordsProps & {
	/** As it is written, names as people read them. */
	value: string;
	onChange: (written: string) => void;
	/** What was chosen in the list, with what is kept for it. */
	called: Map<string, string>;
	onBlur?: () => void;
	area?: RefObject<HTMLTextAreaElement | null>;
};

export function CitingArea({ value, onChange, called, onBlur, area: given, ...words }: CitingAreaProps) {
	const t = useTexts(texts);
	const id = useId();
	const box = useRef<HTMLDivElement>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const choices = useThingsToCite(asked?.words ?? null);
	const area = () => box.current?.querySelector("textarea") ?? null;
	const { aria, look, takesKey, list } = useCallList({
		...{ area, asked, choices, value, onChange, called },
		...{ onAsk: setAsked, signs: ["#"], label: t.toCite },
	});
	return (
		<div
			ref={(drawn) => {
				box.current = drawn;
				if (given) given.current = area();
			}}
			className={styles.box}
			onInput={look}
			onSelect={look}
			onKeyDownCapture={(event) => {
				if (takesKey(event)) event.stopPropagation();
			}}
		>
			<TextArea
				{...words}
				id={id}
				value={value}
				onChange={onChange}
				onBlur={() => {
					setAsked(null);
					onBlur?.();
				}}
				// The panel around hears Échap.
				onKeyDown={(event) => event.continuePropagation()}
				area={aria}
			/>
			{list}
		</div>
	);
}

type CitingTextAreaProps = Omit<WordsProps, "maxLength"> & {
	/** As it is kept. */
	value: string;
	onChange: (kept: string) => void;
	maxLength: number;
};

/** The same in a form that is sent. */
export function CitingTextArea({ value, onChange, maxLength, ...words }: CitingTextAreaProps) {
	const nameOf = useCitedNames();
	const called = useRef(new Map<string, string>());
	const [own, setOwn] = useState<{ kept: string; written: string } | null>(null);
	const written = own?.kept === value ? own.written : citedWritten(value, called.current, nameOf);
	return (
		<div>
			<CitingArea
				{...words}
				// What is kept is longer than what is read.
				maxLength={maxLength - Math.max(0, value.length - written.length)}
				value={written}
				called={called.current}
				onChange={(said) => {
					const kept = toKept(said, called.current);
					setOwn({ kept, written: said });
					onChange(kept);
				}}
			/>
			<CitesLine text={value} />
		</div>
	);
}

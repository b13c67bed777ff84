/** A field of several lines of a live record, where « # » cites: written as a plain text, read with its links. */

import { useId, useRef, useState } from "react";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import draftStyles from "#client/document/DraftField.module.css";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { usePause } from "#client/document/use-pause.ts";
import styles from "./CallList.module.css";
import { CitedText, CitesLine } from "#client/editor/CitedText.tsx";
import { texts } from "#client/editor/texts.ts";
import { useCallList } from "#client/editor/use-call-list.tsx";
import { useCitingDraft } from "#client/editor/use-citing-draft.ts";
import { type Asked, useThingsToCite } from "#client/editor/use-things-to-cite.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";

type CitingFieldProps = {
	label: string;
	/** As it is kept. */
	value: string;
	onCommit: (kept: string) => void;
	canWrite: boolean;
	placeholder?: string;
	description?: string;
	className?: string;
};

export function CitingField(props: CitingFieldProps) {
	const { label, value, canWrite } = props;
	if (canWrite) return <WrittenField {...props} />;
	const words = value !== "" && (
		<span className={styles.text}>
			<CitedText text={value} />
		</span>
	);
	return <ReadOnlyField label={label} value={words} />;
}

function WrittenField({ label, value, onCommit, placeholder, description, className }: CitingFieldProps) {
	const t = useTexts(texts);
	const id = useId();
	const box = useRef<HTMLDivElement>(null);
	const draft = useCitingDraft(value, onCommit);
	usePause(draft.text, draft.isWriting, draft.commit);
	const [asked, setAsked] = useState<Asked | null>(null);
	const choices = useThingsToCite(asked?.words ?? null);
	const area = () => box.current?.querySelector("textarea") ?? null;
	const { aria, look, takesKey, list } = useCallList({
		...{ area, asked, choices, value: draft.text, onChange: draft.write, called: draft.called },
		...{ onAsk: setAsked, signs: ["#"], label: t.toCite },
	});
	return (
		<div ref={box} className={className ?? draftStyles.field}>
			<div
				className={styles.box}
				onInput={look}
				onSelect={look}
				onKeyDownCapture={(event) => {
					if (takesKey(event)) event.stopPropagation();
				}}
			>
				<TextArea
					id={id}
					label={label}
					placeholder={placeholder}
					description={description}
					value={draft.text}
					onChange={draft.write}
					onBlur={() => {
						setAsked(null);
						draft.commit();
					}}
					// The panel around hears Échap.
					onKeyDown={(event) => event.continuePropagation()}
					rows={2}
					area={aria}
				/>
				{list}
			</div>
			<CitesLine text={value} />
			<DraftChoice draft={draft} onChosen={() => area()?.focus()} />
		</div>
	);
}

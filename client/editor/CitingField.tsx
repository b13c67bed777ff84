/** A field of several lines of a live record, where « # » cites: written as a plain text, read with its links. */

import { useRef } from "react";
import { DraftChoice } from "#client/document/DraftChoice.tsx";
import draftStyles from "#client/document/DraftField.module.css";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { usePause } from "#client/document/use-pause.ts";
import styles from "./CallList.module.css";
import { CitingArea } from "#client/editor/CitingArea.tsx";
import { CitedText, CitesLine } from "#client/editor/CitedText.tsx";
import { useCitingDraft } from "#client/editor/use-citing-draft.ts";

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
	const area = useRef<HTMLTextAreaElement | null>(null);
	const draft = useCitingDraft(value, onCommit);
	usePause(draft.text, draft.isWriting, draft.commit);
	return (
		<div className={className ?? draftStyles.field}>
			<CitingArea
				area={area}
				label={label}
				placeholder={placeholder}
				description={description}
				value={draft.text}
				onChange={draft.write}
				called={draft.called}
				onBlur={draft.commit}
				rows={2}
			/>
			<CitesLine text={value} />
			<DraftChoice draft={draft} onChosen={() => area.current?.focus()} />
		</div>
	);
}

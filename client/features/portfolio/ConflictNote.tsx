/** Says that somebody else changed the field one is writing in, and asks which words to keep. Nothing is written before the answer. */

import { useEffect } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./ConflictNote.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type ConflictNoteProps = {
	/** Null when it is not known who. */
	who: string | null;
	theirs: string;
	onKeepMine: () => void;
	onTakeTheirs: () => void;
};

const EXCERPT = 160;

export function ConflictNote({ who, theirs, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const shown = theirs.length > EXCERPT ? `${theirs.slice(0, EXCERPT)}…` : theirs;
	const sentence = t.conflict(who ?? t.somebody, shown);
	useEffect(() => announce(sentence, "assertive"), [announce, sentence]);
	return (
		<div className={styles.note} data-conflict data-editor>
			<p>{sentence}</p>
			<div className={styles.choices}>
				<Button size="small" variant="primary" onPress={onKeepMine}>
					{t.keepMine}
				</Button>
				<Button size="small" onPress={onTakeTheirs}>
					{t.takeTheirs}
				</Button>
			</div>
		</div>
	);
}

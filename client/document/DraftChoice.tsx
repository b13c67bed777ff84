/** Somebody wrote in the same place while I was writing: says so, and lets me keep mine or theirs. */

import { useEffect } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { recordTexts } from "#client/document/record-texts.ts";
import type { Draft } from "#client/document/use-draft.ts";
import styles from "./DraftChoice.module.css";

type DraftChoiceProps = {
	draft: Draft;
	/** How their value is written on screen. */
	show?: (value: string) => string;
	/** After either choice: where the focus goes. */
	onChosen?: () => void;
};

export function DraftChoice({ draft, show = (value) => value, onChosen }: DraftChoiceProps) {
	const t = useTexts(recordTexts);
	const announce = useAnnounce();
	const { theirs } = draft;
	useEffect(() => {
		if (theirs !== null) announce(t.contested, "assertive");
	}, [theirs, announce, t]);
	if (theirs === null) return null;
	return (
		<div className={styles.choice} data-choice>
			<p>
				{t.contested} <span className={styles.theirs}>{theirs === "" ? t.emptied : t.quoted(show(theirs))}</span>
			</p>
			<div className={styles.acts}>
				<Button
					size="small"
					onPress={() => {
						draft.keepMine();
						onChosen?.();
					}}
				>
					{t.keepMine}
				</Button>
				<Button
					size="small"
					onPress={() => {
						draft.takeTheirs();
						onChosen?.();
					}}
				>
					{t.takeTheirs}
				</Button>
			</div>
		</div>
	);
}

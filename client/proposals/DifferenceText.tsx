/** One version of a passage against another, word by word, lines and blanks as they are. */

import { useMemo } from "react";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { exactDifference } from "#shared/lib/exact-difference.ts";
import { DifferenceParts } from "#client/document/DifferenceParts.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/proposals/texts.ts";
import styles from "./Proposals.module.css";

type DifferenceTextProps = { before: readonly BlockJson[]; after: readonly BlockJson[] };

export function DifferenceText({ before, after }: DifferenceTextProps) {
	const t = useTexts(texts);
	const [old, now] = [wordsOfBlocks(before), wordsOfBlocks(after)];
	const parts = useMemo(() => exactDifference(old, now), [old, now]);
	if (old === now) return <p className={styles.note}>{t.formOnly}</p>;
	return (
		<div className={styles.difference}>
			{old === "" && <p className={styles.note}>{t.newBlock}</p>}
			{now === "" && <p className={styles.note}>{t.removedBlock}</p>}
			<p className={styles.words}>
				<DifferenceParts parts={parts} />
			</p>
		</div>
	);
}

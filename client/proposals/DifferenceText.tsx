/** One wording against another, word by word: what goes is struck through, what comes is underlined, and both are said. */

import { Fragment } from "react";
import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { exactDifference } from "#shared/lib/exact-difference.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/proposals/texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Proposals.module.css";

type DifferenceTextProps = { before: readonly BlockJson[]; after: readonly BlockJson[] };

export function DifferenceText({ before, after }: DifferenceTextProps) {
	const t = useTexts(texts);
	const [old, now] = [wordsOfBlocks(before), wordsOfBlocks(after)];
	if (old === now) return <p className={styles.note}>{t.formOnly}</p>;
	return (
		<div className={styles.difference}>
			{old === "" && <p className={styles.note}>{t.newBlock}</p>}
			{now === "" && <p className={styles.note}>{t.removedBlock}</p>}
			<p className={styles.words}>
				{exactDifference(old, now).map(({ kind, text }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, drawn anew together
					<Fragment key={index}>
						{kind === "same" ? (
							text
						) : kind === "removed" ? (
							<del className={styles.removed}>
								<VisuallyHidden>[{t.removed} </VisuallyHidden>
								{text}
								<VisuallyHidden>]</VisuallyHidden>
							</del>
						) : (
							<ins className={styles.added}>
								<VisuallyHidden>[{t.added} </VisuallyHidden>
								{text}
								<VisuallyHidden>]</VisuallyHidden>
							</ins>
						)}
					</Fragment>
				))}
			</p>
		</div>
	);
}

/** A wording with what was taken away and added since another one, blanks collapsed. */

import { useMemo } from "react";
import { wordDifference } from "#shared/lib/word-difference.ts";
import { DifferenceParts } from "#client/document/DifferenceParts.tsx";
import styles from "./WordingDifference.module.css";

export function WordingDifference({ before, after }: { before: string; after: string }) {
	const parts = useMemo(
		() => wordDifference(before, after).flatMap((part) => [part, { kind: "same" as const, text: " " }]),
		[before, after],
	);
	return (
		<p className={styles.wording}>
			<DifferenceParts parts={parts} />
		</p>
	);
}

/** A wording with what was taken away and added since another one, said as well as shown. */

import { Fragment, useMemo } from "react";
import { wordDifference } from "#shared/lib/word-difference.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { differenceWords } from "#client/document/ledger-texts.ts";
import styles from "./WordingDifference.module.css";

export function WordingDifference({ before, after }: { before: string; after: string }) {
	const t = useTexts(differenceWords);
	const parts = useMemo(() => wordDifference(before, after), [before, after]);
	return (
		<p className={styles.wording}>
			{parts.map(({ kind, text }, place) => {
				const Part = kind === "removed" ? "del" : "ins";
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each wording
					<Fragment key={place}>
						{kind === "same" ? (
							text
						) : (
							<Part className={styles[kind]}>
								<VisuallyHidden>{`(${t[kind]}) `}</VisuallyHidden>
								{text}
							</Part>
						)}{" "}
					</Fragment>
				);
			})}
		</p>
	);
}

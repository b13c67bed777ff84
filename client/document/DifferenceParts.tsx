/** The parts of a wording beside another one: what goes is struck through, what comes is underlined, and both are said. */

import { Fragment } from "react";
import type { ExactPart } from "#shared/lib/exact-difference.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { differenceWords } from "#client/document/ledger-texts.ts";
import styles from "./WordingDifference.module.css";

export function DifferenceParts({ parts }: { parts: readonly ExactPart[] }) {
	const t = useTexts(differenceWords);
	return parts.map(({ kind, text }, place) => {
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
				)}
			</Fragment>
		);
	});
}

/** The outline of what is coming, for the half second before it is there. */

import type { CSSProperties } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/ui/texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Skeleton.module.css";

type SkeletonProps = {
	/** How many lines of text, or `block` for a card. */
	lines?: number;
	block?: boolean;
	height?: string;
};

const WIDTHS = ["92%", "78%", "86%", "64%", "81%"];

export function Skeleton({ lines = 3, block, height = "6rem" }: SkeletonProps) {
	const t = useTexts(texts);
	return (
		<div className={styles.skeleton} role="status">
			<VisuallyHidden>{t.loading}</VisuallyHidden>
			{block ? (
				<span className={styles.block} style={{ height } as CSSProperties} aria-hidden />
			) : (
				WIDTHS.concat(WIDTHS)
					.slice(0, lines)
					.map((width, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
						<span key={place} className={styles.line} style={{ width }} aria-hidden />
					))
			)}
		</div>
	);
}

/** What is shown to a room, whole: at its own size when it fits, smaller within bounds when it does not, else page after page, each in its turn, with the number of the page. */

import { type ReactNode, useRef } from "react";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useFit } from "#client/features/workshops/screen/use-fit.ts";
import { usePageTurn } from "#client/features/workshops/screen/use-page-turn.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Fitted.module.css";

/** `share`: the most it takes of what it stands in, and no more than it needs; absent: all that is left. */
export function Fitted({ children, share }: { children: ReactNode; share?: number }) {
	const t = useTexts(screenTexts);
	const box = useRef<HTMLDivElement>(null);
	const { zoom, pages, width, height } = useFit(box, share ?? null);
	const turn = usePageTurn(pages);
	return (
		<div
			ref={box}
			className={styles.box}
			data-paged={pages > 1 || undefined}
			{...(share !== undefined && { "data-share": true, style: { height: height ?? 0 } })}
		>
			<div className={styles.sheet} style={{ transform: `translateX(${-turn * width}px)` }}>
				<div className={styles.content} style={{ zoom }}>
					{children}
				</div>
			</div>
			{pages > 1 && <p className={styles.turn}>{t.pageOf(turn + 1, pages)}</p>}
		</div>
	);
}

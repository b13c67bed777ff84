/** Where a project stands, as steps of a stair with its name beside: the drawing never speaks alone. */

import { STAGES, type Stage } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./StageMark.module.css";

/** The stages one climbs; « ended » is beside the stair. */
export const STEPS: readonly Stage[] = STAGES.filter((stage) => stage !== "" && stage !== "ended");

export function StageMark({ stage }: { stage: Stage }) {
	const { language } = useLanguage();
	if (stage === "") return null;
	const reached = STEPS.indexOf(stage);
	return (
		<span className={styles.mark}>
			<svg className={styles.stair} viewBox="0 0 24 14" width="24" height="14" aria-hidden focusable="false">
				{STEPS.map((step, index) => (
					<rect
						key={step}
						x={index * 4}
						width={3}
						y={12 - index * 2}
						height={2 + index * 2}
						rx={0.6}
						className={classNames(styles.step, index <= reached && styles.reached)}
					/>
				))}
			</svg>
			<span className={classNames(styles.words, stage === "ended" && styles.ended)}>
				{portfolioWords[language].stage[stage]}
			</span>
		</span>
	);
}

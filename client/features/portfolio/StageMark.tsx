/** Where a project stands, as steps of a stair with its name beside: the drawing never speaks alone. */

import type { StageId } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./StageMark.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

/** « ended » is beside the stair one climbs. */
const BESIDE = "ended";
const HEIGHT = 14;

/** The stages one climbs, in order; one that was put away is no step any more. */
export function stepsOf(catalog: PortfolioCatalog): readonly StageId[] {
	return catalog.stages.filter((stage) => !stage.archived && stage.id !== BESIDE).map((stage) => stage.id);
}

export function StageMark({ stage }: { stage: StageId }) {
	const { language } = useLanguage();
	const t = useTexts(texts);
	const catalog = useCatalog();
	if (stage === "") return null;
	const steps = stepsOf(catalog);
	const reached = steps.indexOf(stage);
	const rise = steps.length > 1 ? (HEIGHT - 4) / (steps.length - 1) : 0;
	// Two shapes, whatever the number of steps: a table draws hundreds of these while it scrolls.
	const stair = (from: number, to: number) => {
		let drawn = "";
		for (let step = from; step < to; step++)
			drawn += `M${step * 4} ${HEIGHT}v${-2 - step * rise}h3v${2 + step * rise}z`;
		return drawn;
	};
	return (
		<span className={styles.mark}>
			<svg
				className={styles.stair}
				viewBox={`0 0 ${steps.length * 4} ${HEIGHT}`}
				width={steps.length * 4}
				height={HEIGHT}
				aria-hidden
				focusable="false"
			>
				<path className={styles.step} d={stair(reached + 1, steps.length)} />
				<path className={styles.reached} d={stair(0, reached + 1)} />
			</svg>
			<span className={classNames(styles.words, stage === BESIDE && styles.ended)}>
				{catalog.stageName(stage, language) || t.unknownStage}
			</span>
		</span>
	);
}

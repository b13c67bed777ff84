/** The stage of a project as a stair one climbs, landing by landing: a choice for whoever may write, a drawing with words for the others. */

import { Label, Radio, RadioGroup } from "react-aria-components";
import type { CSSProperties } from "react";
import { type Stage, STAGES } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { STEPS } from "#client/features/portfolio/StageMark.tsx";
import styles from "./StageStair.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type StageStairProps = { stage: Stage; canWrite: boolean; onChange: (stage: Stage) => void };

const NONE = "none";

export function StageStair({ stage, canWrite, onChange }: StageStairProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	const reached = STEPS.indexOf(stage);
	return (
		<div className={styles.stage}>
			<RadioGroup
				value={stage || NONE}
				onChange={(chosen) => onChange(chosen === NONE ? "" : (chosen as Stage))}
				isReadOnly={!canWrite}
				orientation="horizontal"
				className={styles.group}
			>
				<Label className={styles.label}>{t.stage}</Label>
				<div className={styles.stair}>
					{STEPS.map((step, place) => (
						<Radio
							key={step}
							value={step}
							className={styles.step}
							data-reached={place <= reached || undefined}
							style={{ "--rise": place + 1 } as CSSProperties}
						>
							<span className={styles.name}>{words.stage[step]}</span>
							<span className={styles.block} aria-hidden />
						</Radio>
					))}
				</div>
				<div className={styles.aside}>
					{STAGES.filter((other) => !STEPS.includes(other)).map((other) => (
						<Radio key={other || NONE} value={other || NONE} className={styles.other}>
							{other === "" ? t.noStage : words.stage[other]}
						</Radio>
					))}
				</div>
			</RadioGroup>
			{stage !== "" && <p className={styles.help}>{words.stageHelp[stage]}</p>}
		</div>
	);
}

/** The stage of a project as a stair one climbs, landing by landing: a choice for whoever may write, a drawing with words for the others. */

import { Label, Radio, RadioGroup } from "react-aria-components";
import type { CSSProperties } from "react";
import type { StageId } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { stepsOf } from "#client/features/portfolio/StageMark.tsx";
import styles from "./StageStair.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type StageStairProps = { stage: StageId; canWrite: boolean; onChange: (stage: StageId) => void };

const NONE = "none";

export function StageStair({ stage, canWrite, onChange }: StageStairProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const steps = stepsOf(catalog);
	const reached = steps.indexOf(stage);
	const live = catalog.stages.filter((one) => !one.archived).map((one) => one.id as StageId);
	const beside = ["", ...live.filter((id) => !steps.includes(id))];
	// A stage put away or unknown is still what this project says.
	if (stage !== "" && !live.includes(stage)) beside.push(stage);
	const nameOf = (id: StageId) => (id === "" ? t.noStage : catalog.stageName(id, language) || t.unknownStage);
	const help = catalog.stageHelp(stage, language);
	return (
		<div className={styles.stage}>
			<RadioGroup
				value={stage || NONE}
				onChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
				isReadOnly={!canWrite}
				orientation="horizontal"
				className={styles.group}
			>
				<Label className={styles.label}>{t.stage}</Label>
				<div className={styles.stair} style={{ "--steps": steps.length } as CSSProperties}>
					{steps.map((step, place) => (
						<Radio
							key={step}
							value={step}
							className={styles.step}
							data-reached={place <= reached || undefined}
							style={{ "--rise": place + 1 } as CSSProperties}
						>
							<span className={styles.name}>{nameOf(step)}</span>
							<span className={styles.block} aria-hidden />
						</Radio>
					))}
				</div>
				<div className={styles.aside}>
					{beside.map((other) => (
						<Radio key={other || NONE} value={other || NONE} className={styles.other}>
							{nameOf(other)}
						</Radio>
					))}
				</div>
			</RadioGroup>
			{help !== "" && <p className={styles.help}>{help}</p>}
		</div>
	);
}

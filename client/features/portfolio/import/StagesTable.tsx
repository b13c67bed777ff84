/** From the words of the file to our stages: what is suggested is said to be, what is not known is asked. */

import { STAGES, type Stage } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./ColumnsStep.module.css";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { StageChoice } from "#client/features/portfolio/import/stage-values.ts";

type StagesTableProps = {
	stages: readonly StageChoice[];
	onChoose: (value: string, stage: Stage) => void;
};

const NONE = "none";

export function StagesTable({ stages, onChoose }: StagesTableProps) {
	const t = useTexts(importTexts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	const asked = stages.filter((choice) => choice.stage === null).length;
	const options = STAGES.map((stage) =>
		stage === ""
			? { value: NONE, label: t.stageNone }
			: { value: stage as string, label: words.stage[stage], description: words.stageHelp[stage] },
	);
	return (
		<section className={styles.section}>
			<h3>{t.stagesTitle}</h3>
			<p className={styles.help}>{t.stagesHelp}</p>
			{asked > 0 && <p className={styles.ask}>{t.stagesAsk(asked)}</p>}
			<table className={styles.stages}>
				<thead>
					<tr>
						<th scope="col">{t.stageWord}</th>
						<th scope="col">{t.becomes}</th>
					</tr>
				</thead>
				<tbody>
					{stages.map(({ value, count, stage, isSuggested }) => (
						<tr key={value}>
							<th scope="row">
								{value} <span className={styles.count}>{t.stageCount(count)}</span>
							</th>
							<td>
								<span className={styles.stageChoice}>
									<Select
										label={`${t.becomes} : ${value}`}
										hideLabel
										value={stage === null ? null : stage || NONE}
										placeholder={t.stageAsk}
										options={options}
										className={styles.stageSelect}
										onChange={(chosen) => onChoose(value, chosen === NONE ? "" : (chosen as Stage))}
									/>
									{stage === null ? (
										<Badge tone="warn">{t.stageAsk}</Badge>
									) : (
										isSuggested && <Badge tone="info">{t.suggested}</Badge>
									)}
								</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

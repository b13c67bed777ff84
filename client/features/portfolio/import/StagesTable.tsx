/** From the words of the file to our stages: what is suggested is said to be, what is not known is asked. */

import type { StageId } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { labelled } from "#shared/lib/language.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./ColumnsStep.module.css";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { StageChoice } from "#client/features/portfolio/import/stage-values.ts";

type StagesTableProps = {
	stages: readonly StageChoice[];
	catalog: PortfolioCatalog;
	onChoose: (value: string, stage: StageId) => void;
};

const NONE = "none";

export function StagesTable({ stages, catalog, onChoose }: StagesTableProps) {
	const t = useTexts(importTexts);
	const { language } = useLanguage();
	const asked = stages.filter((choice) => choice.stage === null).length;
	const options = [
		{ value: NONE, label: t.stageNone },
		...catalog.stages
			.filter((stage) => !stage.archived)
			.map(({ id }) => ({
				value: id as string,
				label: catalog.stageName(id, language),
				description: catalog.stageHelp(id, language),
			})),
	];
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
										label={labelled(language, t.becomes, value)}
										hideLabel
										value={stage === null ? null : stage || NONE}
										placeholder={t.stageAsk}
										options={options}
										className={styles.stageSelect}
										onChange={(chosen) => onChoose(value, chosen === NONE ? "" : chosen)}
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

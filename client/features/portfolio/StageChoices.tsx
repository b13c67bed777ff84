/** The stages as a list to choose from, each with the line that explains it. */

import { ListBox, ListBoxItem, Text } from "react-aria-components";
import type { StageId } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./StageChoices.module.css";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type StageChoicesProps = { stage: StageId; onChoose: (stage: StageId) => void };

const NONE = "none";

export function StageChoices({ stage, onChoose }: StageChoicesProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const live = catalog.stages.filter((one) => !one.archived || one.id === stage).map((one) => one.id as StageId);
	return (
		<ListBox
			aria-label={t.stage}
			className={styles.list}
			selectionMode="single"
			selectedKeys={[stage || NONE]}
			onSelectionChange={(keys) => {
				// Nothing selected: the current stage was chosen again.
				const [key] = keys === "all" ? [] : keys;
				onChoose(key === undefined ? stage : key === NONE ? "" : String(key));
			}}
			autoFocus
			data-single-choice
		>
			{["", ...live].map((choice) => (
				<ListBoxItem
					key={choice}
					id={choice || NONE}
					textValue={choice === "" ? t.stageClear : catalog.stageName(choice, language)}
					className={styles.choice}
				>
					<Text slot="label" className={styles.label}>
						{choice === "" ? t.stageClear : <StageMark stage={choice} />}
					</Text>
					{catalog.stageHelp(choice, language) !== "" && (
						<Text slot="description" className={styles.help}>
							{catalog.stageHelp(choice, language)}
						</Text>
					)}
				</ListBoxItem>
			))}
		</ListBox>
	);
}

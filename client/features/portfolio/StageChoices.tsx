/** The stages as a list to choose from, each with the line that explains it. */

import { ListBox, ListBoxItem, Text } from "react-aria-components";
import { STAGES, type Stage } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./StageChoices.module.css";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type StageChoicesProps = { stage: Stage; onChoose: (stage: Stage) => void };

const NONE = "none";

export function StageChoices({ stage, onChoose }: StageChoicesProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	return (
		<ListBox
			aria-label={t.stage}
			className={styles.list}
			selectionMode="single"
			selectedKeys={[stage || NONE]}
			onSelectionChange={(keys) => {
				// Nothing selected: the current stage was chosen again.
				const [key] = keys === "all" ? [] : keys;
				onChoose(key === undefined ? stage : key === NONE ? "" : (key as Stage));
			}}
			autoFocus
			data-single-choice
		>
			{STAGES.map((choice) => (
				<ListBoxItem
					key={choice}
					id={choice || NONE}
					textValue={choice === "" ? t.stageClear : words.stage[choice]}
					className={styles.choice}
				>
					<Text slot="label" className={styles.label}>
						{choice === "" ? t.stageClear : <StageMark stage={choice} />}
					</Text>
					{choice !== "" && (
						<Text slot="description" className={styles.help}>
							{words.stageHelp[choice]}
						</Text>
					)}
				</ListBoxItem>
			))}
		</ListBox>
	);
}

/** Chooses the indicator whose values are shown, by its code or its name, and leads to its definition. */

import { Link } from "react-aria-components";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { ResultsIndicator } from "#shared/protocol/measurements.ts";
import { paths } from "#client/api/paths.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";

type IndicatorChoiceProps = {
	workspace: WorkspaceId;
	indicators: readonly ResultsIndicator[];
	value: string | null;
	onChange: (indicator: string) => void;
};

export function IndicatorChoice({ workspace, indicators, value, onChange }: IndicatorChoiceProps) {
	const t = useTexts(texts);
	const titles = new Map(useDirectoryDocuments(workspace).map(({ id, title }) => [id as string, title]));
	const chosen = indicators.find(({ id }) => id === value);
	return (
		<div className={styles.choice}>
			<ComboBox
				label={t.indicator}
				placeholder={t.chooseIndicator}
				options={indicators.map(({ id, code, name, document }) => ({
					value: id,
					label: [code, name].filter((part) => part !== "").join(" · "),
					description: titles.get(document) ?? "",
				}))}
				value={value}
				onChange={(id) => {
					if (id !== null) onChange(id);
				}}
				className={styles.indicator}
			/>
			{chosen && (
				<Link
					className={styles.definition}
					href={paths.record(workspace, "indicator-set", chosen.document as DocumentId, chosen.id as RecordId)}
				>
					{t.definition}
				</Link>
			)}
		</div>
	);
}

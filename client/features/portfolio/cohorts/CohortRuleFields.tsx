/** The rule of a cohort, where it is changed: its kind, its sectors, its populations. */

import { COHORT_KINDS, type Cohort, type CohortFields } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Select } from "#client/ui/Select.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "#client/features/portfolio/cohorts/Cohorts.module.css";
import { useSuggestions } from "#client/features/portfolio/use-suggestions.ts";

type CohortRuleFieldsProps = {
	room: OpenRoom;
	table: RecordTable<CohortFields>;
	cohort: Cohort;
};

export function CohortRuleFields({ room, table, cohort }: CohortRuleFieldsProps) {
	const t = useTexts(texts);
	const suggest = useSuggestions(useTable(room, projectTable));
	return (
		<div className={styles.ruleFields}>
			<Select
				label={t.kind}
				options={COHORT_KINDS.map((kind) => ({ value: kind, label: t[kind] }))}
				value={cohort.kind}
				onChange={(kind) => table.set(cohort.id, "kind", kind)}
			/>
			{cohort.kind !== "free" && (
				<>
					<TagField
						label={t.sectors}
						values={cohort.sectors}
						onChange={(sectors) => table.setList(cohort.id, "sectors", cohort.sectors, sectors)}
						suggestions={suggest("sectors")}
					/>
					<TagField
						label={t.populations}
						values={cohort.populations}
						onChange={(populations) => table.setList(cohort.id, "populations", cohort.populations, populations)}
						suggestions={suggest("populations")}
					/>
				</>
			)}
		</div>
	);
}

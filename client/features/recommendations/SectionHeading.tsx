/** The heading of a section of recommendations: its name, written in place by those who may, and its acts. */

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import {
	type RecommendationSection,
	type RecommendationSectionFields,
	recommendationTable,
} from "#shared/document/recommendation-set.ts";
import { leaveSection } from "#shared/document/record-sections.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Recommendations.module.css";

type SectionHeadingProps = {
	table: RecordTable<RecommendationSectionFields>;
	/** Null for those that stand in none, where there are sections. */
	section: RecommendationSection | null;
	/** All of them, in order. */
	sections: readonly RecommendationSection[];
	canWrite: boolean;
};

export function SectionHeading({ table, section, sections, canWrite }: SectionHeadingProps) {
	const t = useTexts(texts);
	const toast = useToast();
	if (!section) return <h2 className={styles.sectionName}>{t.noSection}</h2>;
	const name = section.name || t.newSection;
	if (!canWrite) return <h2 className={styles.sectionName}>{name}</h2>;
	const at = sections.findIndex(({ id }) => id === section.id);
	const label = t.sectionMenu(name);
	return (
		<div className={styles.sectionHead}>
			<VisuallyHidden>
				<h2>{name}</h2>
			</VisuallyHidden>
			<div className={styles.sectionField}>
				<DraftField
					label={t.sectionName}
					hideLabel
					value={section.name}
					canWrite
					onCommit={(value) => table.set(section.id, "name", value.trim())}
				/>
			</div>
			<Menu
				label={label}
				placement="bottom end"
				trigger={
					<IconButton label={label} size="small">
						<Ellipsis size={16} aria-hidden />
					</IconButton>
				}
			>
				<MenuItem
					icon={<ArrowUp size={16} />}
					onAction={() => at > 0 && table.move(section.id, sections[at - 2]?.id ?? null)}
				>
					{t.sectionUp}
				</MenuItem>
				<MenuItem
					icon={<ArrowDown size={16} />}
					onAction={() => sections[at + 1] && table.move(section.id, sections[at + 1]?.id ?? null)}
				>
					{t.sectionDown}
				</MenuItem>
				<MenuItem
					icon={<Trash2 size={16} />}
					onAction={() => {
						leaveSection(recommendationTable(table.doc), table, section.id);
						toast({ text: t.sectionRemoved, tone: "ok" });
					}}
				>
					{t.sectionRemove}
				</MenuItem>
			</Menu>
		</div>
	);
}

/** What stands above the first row of a group in the table: its name, how many projects, and their budget. */

import { labelled } from "#shared/lib/language.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { GroupHeading } from "#client/features/portfolio/views/grouped-rows.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import styles from "./GroupHeadingRow.module.css";

/** In pixels; the rows below make room for it. */
export const HEADING_HEIGHT = 40;

type GroupHeadingRowProps = { heading: GroupHeading; name: string; top: number; columns: number };

export function GroupHeadingRow({ heading, name, top, columns }: GroupHeadingRowProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { language } = useLanguage();
	const totals = [
		...(heading.budget > 0 ? [format.money(heading.budget)] : []),
		...heading.numbers.map(({ field, total }) =>
			labelled(language, field.label, [format.number(total), field.unit].filter(Boolean).join("\u00a0")),
		),
	];
	return (
		// biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
		// biome-ignore lint/a11y/useFocusableInteractive: read between the rows, never a place of its own
		<div role="row" className={styles.row} style={{ top, height: HEADING_HEIGHT }}>
			{/* biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid */}
			{/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
			<div role="rowheader" aria-colspan={columns} className={styles.heading}>
				<span className={styles.name}>{name}</span>
				<span className={styles.total}>{t.groupTotal(heading.count, totals.join(" · "))}</span>
			</div>
		</div>
	);
}

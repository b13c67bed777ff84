/** The ways to see the portfolio, what groups it, and the views that were saved. */

import { CalendarRange, Coins, Columns3, Table2, Users } from "lucide-react";
import { memo, type ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { VIEW_KINDS, type ViewKind } from "#shared/document/portfolio-views.ts";
import { labelled } from "#shared/lib/language.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Select } from "#client/ui/Select.tsx";
import { groupingKeys } from "#client/features/portfolio/views/grouping.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import { useGroupingNames } from "#client/features/portfolio/views/use-grouping-names.ts";
import { USUAL_GROUPING, type ViewChoice } from "#client/features/portfolio/views/view-choice.ts";
import styles from "./ViewBar.module.css";

type ChoiceProps = { choice: ViewChoice; onChange: (part: Partial<ViewChoice>) => void };
type ViewBarProps = ChoiceProps & {
	/** The menu of saved views. */
	children: ReactNode;
};

const ICONS: Record<ViewKind, typeof Table2> = {
	table: Table2,
	board: Columns3,
	timeline: CalendarRange,
	who: Users,
	budget: Coins,
};

/** The kinds that may be grouped. */
const GROUPED: readonly ViewKind[] = ["table", "board", "budget"];
const NONE = "none";

export function ViewBar({ choice, onChange, children }: ViewBarProps) {
	return (
		<div className={styles.bar}>
			<KindAndGroup choice={choice} onChange={onChange} />
			<span className={styles.spacer} />
			{children}
		</div>
	);
}

/** Not drawn again for the letters of a search, which change what is beside it. */
const KindAndGroup = memo(function KindAndGroup({ choice, onChange }: ChoiceProps) {
	const t = useTexts(texts);
	const catalog = useCatalog();
	const { language } = useLanguage();
	const nameOf = useGroupingNames();
	return (
		<>
			<ToggleButtonGroup
				aria-label={t.kinds}
				className={styles.kinds}
				selectionMode="single"
				disallowEmptySelection
				selectedKeys={[choice.kind]}
				onSelectionChange={([kind]) => {
					const next = VIEW_KINDS.find((one) => one === kind);
					if (next && next !== choice.kind) onChange({ kind: next, groupBy: USUAL_GROUPING[next] });
				}}
			>
				{VIEW_KINDS.map((kind) => {
					const Icon = ICONS[kind];
					return (
						<ToggleButton key={kind} id={kind} className={styles.kind}>
							<Icon size={16} aria-hidden />
							<span>{t[kind]}</span>
						</ToggleButton>
					);
				})}
			</ToggleButtonGroup>
			{GROUPED.includes(choice.kind) && (
				<Select
					label={t.groupBy}
					hideLabel
					className={styles.group}
					options={[
						...(choice.kind === "table" ? [{ value: NONE, label: t.noGroup }] : []),
						...groupingKeys(catalog).map((key) => ({ value: key, label: labelled(language, t.groupBy, nameOf(key)) })),
					]}
					value={choice.groupBy || NONE}
					onChange={(key) => onChange({ groupBy: key === NONE ? "" : key })}
				/>
			)}
		</>
	);
});

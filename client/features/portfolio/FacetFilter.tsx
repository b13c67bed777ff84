/** One filter of the view: a button that opens its choices, each with how many projects it would show. */

import { ChevronDown } from "lucide-react";
import { memo, useId, useMemo, useState } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import styles from "./FacetFilter.module.css";
import { facetCounts } from "#client/features/portfolio/project-view.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { chosenOf, type FilterKey } from "#client/features/portfolio/view-query.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";

type FacetFilterProps = {
	filter: FilterKey;
	name: string;
	/** Every project of the portfolio. */
	projects: readonly Project[];
	chosen: readonly string[];
	nameOf: (value: string) => string;
	onChange: (filter: FilterKey, values: readonly string[]) => void;
	/** It was just asked for: its choices come at once. */
	isOpenFirst?: boolean;
};

const SEARCH_FROM = 10;
const MOST_SHOWN = 200;

export const FacetFilter = memo(function FacetFilter(props: FacetFilterProps) {
	const { name, isOpenFirst = false } = props;
	const t = useTexts(texts);
	const chosen = props.chosen.length;
	const [isOpen, setOpen] = useState(isOpenFirst);
	return (
		<Popover
			label={t.filterBy(name)}
			isOpen={isOpen}
			onOpenChange={setOpen}
			trigger={
				<Button size="small" className={chosen > 0 ? styles.chosen : undefined}>
					{t.filterChosen(name, chosen)}
					<ChevronDown size={14} className={styles.chevron} aria-hidden />
				</Button>
			}
		>
			<Choices {...props} />
		</Popover>
	);
});

/** It reads the view by itself: the button is not drawn again for what only its choices show. */
function Choices({ filter, name, projects, nameOf, onChange }: FacetFilterProps) {
	const [query] = useViewQuery();
	const t = useTexts(texts);
	const format = useFormat();
	const catalog = useCatalog();
	const titleId = useId();
	const [typed, setTyped] = useState("");
	const all = useMemo(() => facetCounts(projects, query, filter, catalog), [projects, query, filter, catalog]);
	const wanted = foldText(typed);
	const shown = all.filter((choice) => foldText(nameOf(choice.value)).includes(wanted)).slice(0, MOST_SHOWN);
	const values = chosenOf(query, filter);
	return (
		<div className={styles.body}>
			<h2 id={titleId} className={styles.title}>
				{name}
			</h2>
			{all.length > SEARCH_FROM && (
				<SearchField label={t.findChoice} hideLabel placeholder={t.findChoice} value={typed} onChange={setTyped} />
			)}
			<ul className={styles.list} aria-labelledby={titleId}>
				{shown.map(({ value, count }) => (
					<li key={value} className={styles.choice}>
						<Checkbox
							isSelected={values.includes(value)}
							onChange={(isOn) =>
								onChange(filter, isOn ? [...values, value] : values.filter((other) => other !== value))
							}
						>
							{nameOf(value)}
						</Checkbox>
						<span className={styles.count}>{format.number(count)}</span>
					</li>
				))}
			</ul>
			{shown.length === 0 && <p className={styles.none}>{t.noChoice}</p>}
		</div>
	);
}

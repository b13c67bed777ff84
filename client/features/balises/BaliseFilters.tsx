/** Above the balises of a set: found by words, by status, by level; beside, what one does with the set. */

import type { ReactNode } from "react";
import { BALISE_STATUSES, type BaliseStatus, LEVELS, type Level } from "#shared/document/balise-set.ts";
import { levelWords, statusWords } from "#shared/document/balise-words.ts";
import styles from "#client/features/balises/BaliseSetPage.module.css";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";

/** Whatever it is. */
export const ANY = "any";

type BaliseFiltersProps = {
	search: string;
	status: BaliseStatus | typeof ANY;
	level: Level | typeof ANY;
	/** How many are shown, in words. */
	count: string;
	onSearch: (search: string) => void;
	onStatus: (status: BaliseStatus | typeof ANY) => void;
	onLevel: (level: Level | typeof ANY) => void;
	children: ReactNode;
};

export function BaliseFilters(props: BaliseFiltersProps) {
	const { search, status, level, count, onSearch, onStatus, onLevel, children } = props;
	const t = useTexts(texts);
	const levels = useTexts(levelWords);
	const statuses = useTexts(statusWords);
	return (
		<div className={styles.bar}>
			<SearchField
				label={t.search}
				hideLabel
				placeholder={t.searchPlaceholder}
				value={search}
				onChange={onSearch}
				className={styles.search}
			/>
			<Select
				label={t.filterStatus}
				hideLabel
				className={styles.filter}
				options={[
					{ value: ANY, label: t.anyStatus },
					...BALISE_STATUSES.map((value) => ({ value, label: statuses[value] })),
				]}
				value={status}
				onChange={onStatus}
			/>
			<Select
				label={t.filterLevel}
				hideLabel
				className={styles.filter}
				options={[{ value: ANY, label: t.anyLevel }, ...LEVELS.map((value) => ({ value, label: levels[value] }))]}
				value={level}
				onChange={onLevel}
			/>
			<p className={styles.count} role="status">
				{count}
			</p>
			<span className={styles.spacer} />
			{children}
		</div>
	);
}

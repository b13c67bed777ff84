/** Above the recommendations of a set: found by words, by status, by agreement; beside, what one does with the set. */

import type { ReactNode } from "react";
import {
	AGREEMENTS,
	type Agreement,
	RECOMMENDATION_STATUSES,
	type RecommendationStatus,
} from "#shared/document/recommendation-set.ts";
import { agreementWords, recommendationStatusWords } from "#shared/document/recommendation-words.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Recommendations.module.css";

/** Whatever it is. */
export const ANY = "any";

export type Filters = {
	search: string;
	status: RecommendationStatus | typeof ANY;
	agreement: Agreement | typeof ANY;
};
export const NO_FILTER: Filters = { search: "", status: ANY, agreement: ANY };

type RecommendationFiltersProps = {
	filters: Filters;
	onChange: (filters: Filters) => void;
	/** How many are shown, in words. */
	count: string;
	children: ReactNode;
};

export function RecommendationFilters({ filters, onChange, count, children }: RecommendationFiltersProps) {
	const t = useTexts(texts);
	const statuses = useTexts(recommendationStatusWords);
	const agreements = useTexts(agreementWords);
	return (
		<div className={styles.bar}>
			<SearchField
				label={t.search}
				hideLabel
				placeholder={t.searchPlaceholder}
				value={filters.search}
				onChange={(search) => onChange({ ...filters, search })}
				className={styles.search}
			/>
			<Select
				label={t.filterStatus}
				hideLabel
				className={styles.filter}
				options={[
					{ value: ANY, label: t.anyStatus },
					...RECOMMENDATION_STATUSES.map((value) => ({ value, label: statuses[value] })),
				]}
				value={filters.status}
				onChange={(status) => onChange({ ...filters, status })}
			/>
			<Select
				label={t.filterAgreement}
				hideLabel
				className={styles.filter}
				options={[
					{ value: ANY, label: t.anyAgreement },
					...AGREEMENTS.map((value) => ({ value, label: agreements[value] })),
				]}
				value={filters.agreement}
				onChange={(agreement) => onChange({ ...filters, agreement })}
			/>
			<p className={styles.count} role="status">
				{count}
			</p>
			<div className={styles.acts}>{children}</div>
		</div>
	);
}

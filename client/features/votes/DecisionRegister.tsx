/** The register of decisions: searched without accents, filtered, taken away as a file. */

import { dayOf } from "#shared/domain/follow-up.ts";
import { Download } from "lucide-react";
import { useSearchParams } from "wouter";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { DecisionCard } from "#client/features/votes/DecisionCard.tsx";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import {
	chosenRows,
	type DecisionRow,
	type Named,
	REGISTER_FILTERS,
	registerCsv,
	type RegisterFilter,
} from "#client/features/votes/register-rows.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";

type DecisionRegisterProps = { workspace: WorkspaceId; rows: readonly DecisionRow[]; now: number };

/** In addresses. */
const WORDS = "cherche";
const FILTER = "montre";

export function DecisionRegister({ workspace, rows, now }: DecisionRegisterProps) {
	const t = useTexts(decisionTexts);
	const { language } = useLanguage();
	const [params, setParams] = useSearchParams();
	const nameOf = useMemberNames(workspace);
	const documents = useDirectoryDocuments(workspace);
	const named: Named = {
		nameOf,
		language,
		placeOf: (place) =>
			place === PORTFOLIO ? t.portfolio : (documents.find(({ id }) => id === place)?.title ?? t.goneDocument),
	};
	const words = params.get(WORDS) ?? "";
	const filter: RegisterFilter = REGISTER_FILTERS.find((one) => one === params.get(FILTER)) ?? "all";
	const today = dayOf(new Date(now));
	const shown = chosenRows(rows, { words, filter, today }, named);
	const put = (name: string, value: string, none: string) =>
		setParams(
			(before) => {
				if (value === none) before.delete(name);
				else before.set(name, value);
				return before;
			},
			{ replace: true },
		);
	const filters: Record<RegisterFilter, string> = {
		all: t.filterAll,
		standing: t.filterStanding,
		replaced: t.filterReplaced,
		changed: t.filterChanged,
		open: t.filterOpen,
		late: t.filterLate,
	};
	return (
		<section className={styles.section} aria-labelledby="register">
			<h2 id="register">{t.register}</h2>
			{rows.length === 0 ? (
				<p>{t.noDecision}</p>
			) : (
				<>
					<div className={styles.bar}>
						<SearchField label={t.search} value={words} onChange={(value) => put(WORDS, value, "")} />
						<Select
							label={t.filter}
							options={REGISTER_FILTERS.map((value) => ({ value, label: filters[value] }))}
							value={filter}
							onChange={(value) => put(FILTER, value, "all")}
						/>
						<Button
							icon={<Download size={16} aria-hidden />}
							isDisabled={shown.length === 0}
							onPress={() =>
								saveFile(
									`${t.fileName}.csv`,
									registerCsv(shown, workspace, window.location.origin, named),
									"text/csv;charset=utf-8",
								)
							}
						>
							{t.exportCsv}
						</Button>
					</div>
					<p className={styles.soft} role="status">
						{shown.length === 0 ? t.nothingFound : t.found(shown.length)}
					</p>
					<ol className={styles.decisions}>
						{shown.map((row) => (
							<li key={row.decision.id}>
								<DecisionCard workspace={workspace} row={row} today={today} />
							</li>
						))}
					</ol>
				</>
			)}
		</section>
	);
}

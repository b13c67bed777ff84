/** What an organisation is: its name, type, sector, territory, web address, a note. */

import {
	ORGANISATION_TYPES,
	type OrganisationFields,
	type OrganisationRecord,
} from "#shared/document/organisations.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { isWebAddress } from "#shared/editor/url-rule.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { CitingField } from "#client/editor/CitingField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type OrganisationFactsProps = {
	table: RecordTable<OrganisationFields>;
	organisation: OrganisationRecord;
	canWrite: boolean;
};

const NONE = "none";

export function OrganisationFacts({ table, organisation, canWrite }: OrganisationFactsProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { sectors } = useWorkspace();
	const { id } = organisation;
	const types = portfolioWords[language].organisationType;
	const field = (name: "name" | "acronym" | "territory") => ({
		label: t[name],
		value: organisation[name],
		canWrite,
		onCommit: (text: string) => {
			const clean = text.replace(/\s+/g, " ").trim();
			if (name !== "name" || clean !== "") table.set(id, name, clean);
		},
	});
	return (
		<aside className={styles.side} aria-label={t.facts}>
			<DraftField {...field("name")} />
			<DraftField {...field("acronym")} />
			{canWrite ? (
				<>
					<Select
						label={t.type}
						value={organisation.type || NONE}
						options={ORGANISATION_TYPES.map((type) => ({ value: type || NONE, label: types[type] }))}
						onChange={(type) => table.set(id, "type", type === NONE ? "" : (type as OrganisationRecord["type"]))}
					/>
					<ComboBox
						label={t.sector}
						value={organisation.sector === "" ? null : organisation.sector}
						allowsOwnText
						options={[...new Set([...sectors, ...(organisation.sector === "" ? [] : [organisation.sector])])].map(
							(sector) => ({ value: sector, label: sector }),
						)}
						onChange={(sector) => table.set(id, "sector", sector ?? "")}
					/>
				</>
			) : (
				<>
					<ReadOnlyField label={t.type} value={organisation.type === "" ? "" : types[organisation.type]} />
					<ReadOnlyField label={t.sector} value={organisation.sector} />
				</>
			)}
			<DraftField {...field("territory")} />
			<DraftField
				label={t.website}
				value={organisation.website}
				canWrite={canWrite}
				placeholder={t.websiteStart}
				errorOf={(text) => (text.trim() === "" || isWebAddress(text.trim()) ? null : t.websiteBad)}
				onCommit={(text) => table.set(id, "website", text.trim())}
			/>
			{isWebAddress(organisation.website) && (
				<a href={organisation.website} target="_blank" rel="noopener noreferrer" className={styles.site}>
					{organisation.website}
				</a>
			)}
			<CitingField
				label={t.note}
				value={organisation.note}
				canWrite={canWrite}
				onCommit={(text) => table.set(id, "note", text)}
			/>
		</aside>
	);
}

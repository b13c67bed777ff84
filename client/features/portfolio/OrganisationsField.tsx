/** The organisations of a project, each with its role: carrier, adopting setting, companion, funder, partner. They are different things. */

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { INVOLVEMENTS, type Involvement, type Organisation, type ProjectFields } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { linked } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { labelled } from "#shared/lib/language.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./OrganisationsField.module.css";
import { OrganisationName } from "#client/features/portfolio/sheet/OrganisationName.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type OrganisationsFieldProps = {
	projects: RecordTable<ProjectFields>;
	organisations: readonly Organisation[];
	/** Names used elsewhere in the portfolio. */
	suggestions: readonly string[];
	canWrite: boolean;
	onChange: (organisations: readonly Organisation[]) => void;
};

const MOST_SUGGESTED = 300;

export function OrganisationsField({
	projects,
	organisations,
	suggestions,
	canWrite,
	onChange,
}: OrganisationsFieldProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const words = portfolioWords[language];
	const sameOrganisation = (a: Organisation, b: Organisation) =>
		catalog.organisations.keyOf(a) === catalog.organisations.keyOf(b);
	const offered = [
		...new Set([...catalog.organisations.live().map((one) => one.name), ...suggestions].filter((one) => one !== "")),
	];
	const [name, setName] = useState<string | null>(null);
	const [role, setRole] = useState<Involvement>("partner");
	const roles = INVOLVEMENTS.map((value) => ({
		value,
		label: words.involvement[value],
		description: words.involvementHelp[value],
	}));
	const shown = [...organisations].sort((a, b) => INVOLVEMENTS.indexOf(a.role) - INVOLVEMENTS.indexOf(b.role));
	const add = () => {
		const clean = name?.replace(/\s+/g, " ").trim() ?? "";
		setName(null);
		const added: Organisation = { ...linked(clean, catalog.organisations), role };
		const isThere = (one: Organisation) => one.role === role && sameOrganisation(one, added);
		if (clean === "" || organisations.some(isThere)) return;
		onChange(role === "carrier" ? [added, ...organisations] : [...organisations, added]);
	};
	return (
		<div className={styles.field}>
			{shown.length === 0 && <p className={styles.none}>{t.noOrganisation}</p>}
			<ul className={styles.list}>
				{shown.map((organisation) => (
					<li key={`${organisation.role}/${organisation.id ?? organisation.name}`} className={styles.row}>
						<span className={styles.name}>
							<OrganisationName projects={projects} organisation={organisation} canWrite={canWrite} />
						</span>
						{canWrite ? (
							<>
								<Select
									label={labelled(language, t.organisationRole, organisation.name)}
									hideLabel
									value={organisation.role}
									options={roles}
									onChange={(next) =>
										onChange(organisations.map((one) => (one === organisation ? { ...one, role: next } : one)))
									}
								/>
								<IconButton
									label={t.removeOrganisation(organisation.name)}
									size="small"
									onPress={() => onChange(organisations.filter((one) => one !== organisation))}
								>
									<X size={16} aria-hidden />
								</IconButton>
							</>
						) : (
							<span className={styles.role}>{words.involvement[organisation.role]}</span>
						)}
					</li>
				))}
			</ul>
			{canWrite && (
				<form
					className={styles.add}
					onSubmit={(event) => {
						event.preventDefault();
						add();
					}}
				>
					<ComboBox
						label={t.organisationName}
						value={name}
						allowsOwnText
						options={offered.slice(0, MOST_SUGGESTED).map((value) => ({ value, label: value }))}
						onChange={setName}
					/>
					<Select label={t.organisationRole} value={role} options={roles} onChange={setRole} />
					<Button type="submit" icon={<Plus size={16} aria-hidden />}>
						{t.add}
					</Button>
				</form>
			)}
		</div>
	);
}

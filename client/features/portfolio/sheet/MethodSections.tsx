/** The fields of the method in a project's sheet, each group of them in a part that opens and closes. */

import { useMemo, useState } from "react";
import { budgetTotal } from "#shared/document/budget.ts";
import { OBSTACLE_KINDS, obstacleCounts } from "#shared/document/obstacles.ts";
import {
	ENVIRONMENTS,
	EVIDENCE_STRENGTHS,
	type EvidenceStrength,
	type Project,
	type ProjectFields,
} from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { CitingField } from "#client/editor/CitingField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { Select } from "#client/ui/Select.tsx";
import { writeLong } from "#client/features/portfolio/cell-edits.ts";
import { FieldsDialog } from "#client/features/portfolio/manage/FieldsDialog.tsx";
import { OwnFieldInput } from "#client/features/portfolio/OwnFieldInput.tsx";
import type { LongField } from "#client/features/portfolio/own-words.ts";
import { BudgetField } from "#client/features/portfolio/sheet/BudgetField.tsx";
import { ObstaclesField } from "#client/features/portfolio/sheet/ObstaclesField.tsx";
import styles from "./MethodSections.module.css";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

type SectionProps = { projects: RecordTable<ProjectFields>; project: Project; canWrite: boolean };

export function EvidenceSection(props: SectionProps) {
	const { projects, project, canWrite } = props;
	const t = useTexts(sheetTexts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	const { evidenceStrength } = project;
	const isSaid = evidenceStrength !== "";
	return (
		<Disclosure
			title={t.evidenceSection}
			aside={isSaid ? words.evidenceStrength[evidenceStrength] : undefined}
			isOpenFirst={isSaid || project.evidence !== "" || project.needs !== ""}
		>
			<Long {...props} field="evidence" />
			{canWrite ? (
				<Select
					label={t.evidenceStrength}
					value={isSaid ? evidenceStrength : NONE}
					options={EVIDENCE_STRENGTHS.map((value) =>
						value === ""
							? { value: NONE, label: words.evidenceStrength[value] }
							: { value, label: words.evidenceStrength[value], description: words.evidenceStrengthHelp[value] },
					)}
					onChange={(value) =>
						projects.set(project.id, "evidenceStrength", value === NONE ? "" : (value as EvidenceStrength))
					}
					className={styles.narrow}
				/>
			) : (
				<ReadOnlyField label={t.evidenceStrength} value={isSaid && words.evidenceStrength[evidenceStrength]} />
			)}
			<Long {...props} field="needs" />
		</Disclosure>
	);
}

const NONE = "none";

export function EnvironmentSection(props: SectionProps) {
	const t = useTexts(sheetTexts);
	const said = ENVIRONMENTS.filter((field) => props.project[field] !== "");
	return (
		<Disclosure
			title={t.environment}
			aside={said.length > 0 ? said.map((field) => t[field]).join(", ") : undefined}
			isOpenFirst={said.length > 0}
		>
			<p className={styles.help}>{t.environmentHelp}</p>
			<div className={styles.two}>
				{ENVIRONMENTS.map((field) => (
					<Long key={field} {...props} field={field} />
				))}
			</div>
		</Disclosure>
	);
}

export function ObstaclesSection(props: SectionProps) {
	const t = useTexts(sheetTexts);
	const all = useRecords(props.projects);
	const counts = useMemo(() => obstacleCounts(all), [all]);
	const count = props.project.blockers.length + props.project.conditions.length;
	return (
		<Disclosure title={t.obstacles} aside={count > 0 ? count : undefined} isOpenFirst={count > 0}>
			<p className={styles.help}>{t.obstaclesHelp}</p>
			<div className={styles.two}>
				{OBSTACLE_KINDS.map((kind) => (
					<ObstaclesField key={kind} kind={kind} counts={counts} {...props} />
				))}
			</div>
		</Disclosure>
	);
}

export function BudgetSection(props: SectionProps) {
	const t = useTexts(sheetTexts);
	const { money } = useFormat();
	const hasLines = Object.keys(props.project.budget).length > 0;
	return (
		<Disclosure
			title={t.budget}
			aside={hasLines ? money(budgetTotal(props.project)) : undefined}
			isOpenFirst={hasLines}
		>
			<BudgetField {...props} />
		</Disclosure>
	);
}

/** For whoever only reads, only where the workspace has fields of its own. */
export function OwnFieldsSection(props: SectionProps) {
	const t = useTexts(sheetTexts);
	const { fields } = useCatalog();
	const [isManaging, setManaging] = useState(false);
	if (fields.length === 0 && !props.canWrite) return null;
	return (
		<Disclosure title={t.ownFields} isOpenFirst={fields.length > 0}>
			{fields.length === 0 && <p className={styles.help}>{t.noOwnField}</p>}
			<div className={styles.two}>
				{fields.map((field) => (
					<OwnFieldInput key={field.id} field={field} {...props} />
				))}
			</div>
			{props.canWrite && (
				<div>
					<Button size="small" variant="quiet" onPress={() => setManaging(true)}>
						{t.manageFields}
					</Button>
				</div>
			)}
			{isManaging && <FieldsDialog doc={props.projects.doc} onClose={() => setManaging(false)} />}
		</Disclosure>
	);
}

function Long({ projects, project, canWrite, field }: SectionProps & { field: Exclude<LongField, "summary"> }) {
	const t = useTexts(sheetTexts);
	return (
		<CitingField
			label={t[field]}
			description={t[`${field}Help`]}
			value={project[field]}
			canWrite={canWrite}
			onCommit={(text) => writeLong(projects, project.id, field, text)}
		/>
	);
}

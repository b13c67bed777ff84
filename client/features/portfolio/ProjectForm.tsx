/** All the fields of a project, edited in place by whoever may write. */

import type { ReactNode } from "react";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { CellValue, RecordTable } from "#shared/document/record-table.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { RichText } from "#client/editor/RichText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TagField } from "#client/ui/TagField.tsx";
import { readTypedDate, writeDate, writeSummary, writeText } from "#client/features/portfolio/cell-edits.ts";
import { DetailsField } from "#client/features/portfolio/DetailsField.tsx";
import { LinksField } from "#client/features/portfolio/LinksField.tsx";
import { OrganisationsField } from "#client/features/portfolio/OrganisationsField.tsx";
import styles from "./ProjectForm.module.css";
import { SectorTags } from "#client/features/portfolio/SectorTags.tsx";
import { StageStair } from "#client/features/portfolio/StageStair.tsx";
import { StrategyChoices } from "#client/features/portfolio/StrategyChoices.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

export type Suggestions = {
	sectors: readonly string[];
	populations: readonly string[];
	organisations: readonly string[];
};

type ProjectFormProps = {
	room: OpenRoom;
	projects: RecordTable<ProjectFields>;
	project: Project;
	canWrite: boolean;
	suggestions: Suggestions;
	/** Drawn at the end of the side column. */
	children: ReactNode;
};

type ListField = "sectors" | "populations" | "strategies" | "organisations" | "links" | "details";

export function ProjectForm({ room, projects, project, canWrite, suggestions, children }: ProjectFormProps) {
	const t = useTexts(texts);
	const { id } = project;
	// What others added to the list meanwhile stays.
	const setList = (field: ListField, after: readonly CellValue[]) => projects.setList(id, field, project[field], after);
	return (
		<div className={styles.form}>
			<div className={styles.main}>
				<DraftField
					label={t.summary}
					description={t.summaryHelp}
					value={project.summary}
					canWrite={canWrite}
					isMultiline
					onCommit={(text) => writeSummary(projects, id, text)}
				/>
				<StageStair stage={project.stage} canWrite={canWrite} onChange={(stage) => projects.set(id, "stage", stage)} />
				<Section title={t.organisations} help={t.organisationsHelp}>
					<OrganisationsField
						organisations={project.organisations}
						suggestions={suggestions.organisations}
						canWrite={canWrite}
						onChange={(after) => setList("organisations", after)}
					/>
				</Section>
				{(canWrite || project.strategies.length > 0) && (
					<Section title={t.strategies}>
						<div className={styles.strategies}>
							<StrategyChoices
								label={t.strategies}
								hideLabel
								strategies={project.strategies}
								isReadOnly={!canWrite}
								onChange={(after) => setList("strategies", after)}
							/>
						</div>
					</Section>
				)}
				<Section title={t.notes}>
					<RichText room={room} field={recordTextName("notes", id)} label={t.notes} readOnly={!canWrite} />
				</Section>
				{(project.details.length > 0 || canWrite) && (
					<Section title={t.details} help={project.details.length > 0 ? t.detailsHelp : undefined}>
						<DetailsField
							details={project.details}
							canWrite={canWrite}
							onChange={(after) => setList("details", after)}
						/>
					</Section>
				)}
			</div>
			<aside className={styles.side} aria-label={t.about}>
				{canWrite ? (
					<>
						<TagField
							label={t.sectors}
							values={project.sectors}
							suggestions={suggestions.sectors}
							onChange={(after) => setList("sectors", after)}
						/>
						<TagField
							label={t.populations}
							values={project.populations}
							suggestions={suggestions.populations}
							onChange={(after) => setList("populations", after)}
						/>
					</>
				) : (
					<>
						<ReadOnlyField
							label={t.sectors}
							value={project.sectors.length > 0 && <SectorTags sectors={project.sectors} most={12} />}
						/>
						<ReadOnlyField label={t.populations} value={project.populations.join(", ")} />
					</>
				)}
				<DraftField
					label={t.territory}
					value={project.territory}
					canWrite={canWrite}
					onCommit={(text) => writeText(projects, id, "territory", text)}
				/>
				<div className={styles.dates}>
					<DraftField
						label={t.start}
						placeholder={t.dateForm}
						value={project.start ?? ""}
						canWrite={canWrite}
						errorOf={(text) => (readTypedDate(text, "start") === null ? t.dateBad : null)}
						onCommit={(text) => writeDate(projects, id, "start", readTypedDate(text, "start") ?? "")}
					/>
					<DraftField
						label={t.end}
						placeholder={t.dateForm}
						value={project.end ?? ""}
						canWrite={canWrite}
						errorOf={(text) => (readTypedDate(text, "end") === null ? t.dateBad : null)}
						onCommit={(text) => writeDate(projects, id, "end", readTypedDate(text, "end") ?? "")}
					/>
					{project.start !== null && project.end !== null && project.end < project.start && (
						<p className={styles.warning}>{t.endBeforeStart}</p>
					)}
				</div>
				{(canWrite || project.links.length > 0) && (
					<Section title={t.links}>
						<LinksField links={project.links} canWrite={canWrite} onChange={(after) => setList("links", after)} />
					</Section>
				)}
				<DraftField
					label={t.externalCode}
					description={t.externalCodeHelp}
					value={project.externalCode}
					canWrite={canWrite}
					onCommit={(text) => writeText(projects, id, "externalCode", text)}
				/>
				{children}
			</aside>
		</div>
	);
}

function Section({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
	return (
		<section className={styles.section}>
			<h2 className={styles.title}>{title}</h2>
			{help !== undefined && <p className={styles.help}>{help}</p>}
			{children}
		</section>
	);
}

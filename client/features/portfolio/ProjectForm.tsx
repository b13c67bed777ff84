/** All the fields of a project, edited in place by whoever may write. */

import { type ReactNode, useContext } from "react";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import { writeOrganisations } from "#shared/document/project-organisations.ts";
import type { CellValue, RecordTable } from "#shared/document/record-table.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ProjectPartsContext } from "#client/document/project-parts.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { CitingField } from "#client/editor/CitingField.tsx";
import { RichText } from "#client/editor/RichText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import { readTypedDate, writeDate, writeLong, writeText } from "#client/features/portfolio/cell-edits.ts";
import { CommentedField } from "#client/features/portfolio/CommentedField.tsx";
import { DetailsField } from "#client/features/portfolio/DetailsField.tsx";
import { LinksField } from "#client/features/portfolio/LinksField.tsx";
import { OrganisationsField } from "#client/features/portfolio/OrganisationsField.tsx";
import styles from "./ProjectForm.module.css";
import {
	BudgetSection,
	EnvironmentSection,
	EvidenceSection,
	ObstaclesSection,
	OwnFieldsSection,
} from "#client/features/portfolio/sheet/MethodSections.tsx";
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

type ListField = "sectors" | "populations" | "strategies" | "links" | "details";

export function ProjectForm({ room, projects, project, canWrite, suggestions, children }: ProjectFormProps) {
	const t = useTexts(texts);
	const { id } = project;
	// What others added to the list meanwhile stays.
	const setList = (field: ListField, after: readonly CellValue[]) => projects.setList(id, field, project[field], after);
	const section = { projects, project, canWrite };
	const parts = useContext(ProjectPartsContext);
	return (
		<div className={styles.form}>
			<div className={styles.main}>
				<CommentedField record={id} part="summary">
					<CitingField
						label={t.summary}
						description={t.summaryHelp}
						value={project.summary}
						canWrite={canWrite}
						onCommit={(text) => writeLong(projects, id, "summary", text)}
					/>
				</CommentedField>
				<CommentedField record={id} part="stage">
					<StageStair
						stage={project.stage}
						canWrite={canWrite}
						onChange={(stage) => projects.set(id, "stage", stage)}
					/>
				</CommentedField>
				{parts && <parts.Readiness room={room} project={id} isArchived={project.archived} />}
				{parts && <parts.Results scope={{ kind: "project", id }} />}
				{parts && <parts.Balises project={id} />}
				<Disclosure title={t.organisations} aside={project.organisations.length || undefined}>
					<CommentedField record={id} part="organisations">
						{/* The mark of comments stands beside it, above the first organisation. */}
						<p className={styles.helpBesideMark}>{t.organisationsHelp}</p>
						<OrganisationsField
							projects={projects}
							organisations={project.organisations}
							suggestions={suggestions.organisations}
							canWrite={canWrite}
							onChange={(after) => writeOrganisations(projects, id, project.organisations, after)}
						/>
					</CommentedField>
				</Disclosure>
				{(canWrite || project.strategies.length > 0) && (
					<Disclosure title={t.strategies} isOpenFirst={project.strategies.length > 0}>
						<div className={styles.strategies}>
							<CommentedField record={id} part="strategies">
								<StrategyChoices
									label={t.strategies}
									hideLabel
									strategies={project.strategies}
									isReadOnly={!canWrite}
									onChange={(after) => setList("strategies", after)}
								/>
							</CommentedField>
						</div>
					</Disclosure>
				)}
				<EvidenceSection {...section} />
				<EnvironmentSection {...section} />
				<ObstaclesSection {...section} />
				<BudgetSection {...section} />
				<OwnFieldsSection {...section} />
				<Disclosure title={t.notes}>
					<RichText room={room} field={recordTextName("notes", id)} label={t.notes} readOnly={!canWrite} />
				</Disclosure>
				{(project.details.length > 0 || canWrite) && (
					<Disclosure title={t.details} isOpenFirst={project.details.length > 0}>
						{project.details.length > 0 && <p className={styles.help}>{t.detailsHelp}</p>}
						<DetailsField
							details={project.details}
							canWrite={canWrite}
							onChange={(after) => setList("details", after)}
						/>
					</Disclosure>
				)}
			</div>
			<aside className={styles.side} aria-label={t.about}>
				{canWrite ? (
					<>
						<CommentedField record={id} part="sectors">
							<TagField
								label={t.sectors}
								values={project.sectors}
								suggestions={suggestions.sectors}
								placeholder={t.sectorsPlaceholder}
								onChange={(after) => setList("sectors", after)}
							/>
						</CommentedField>
						<CommentedField record={id} part="populations">
							<TagField
								label={t.populations}
								values={project.populations}
								suggestions={suggestions.populations}
								placeholder={t.populationsPlaceholder}
								onChange={(after) => setList("populations", after)}
							/>
						</CommentedField>
					</>
				) : (
					<>
						<CommentedField record={id} part="sectors">
							<ReadOnlyField
								label={t.sectors}
								value={project.sectors.length > 0 && <SectorTags sectors={project.sectors} most={12} />}
							/>
						</CommentedField>
						<CommentedField record={id} part="populations">
							<ReadOnlyField label={t.populations} value={project.populations.join(", ")} />
						</CommentedField>
					</>
				)}
				<CommentedField record={id} part="territory">
					<DraftField
						label={t.territory}
						value={project.territory}
						canWrite={canWrite}
						onCommit={(text) => writeText(projects, id, "territory", text)}
					/>
				</CommentedField>
				<div className={styles.dates}>
					<CommentedField record={id} part="start">
						<DraftField
							label={t.start}
							placeholder={t.dateForm}
							value={project.start ?? ""}
							canWrite={canWrite}
							errorOf={(text) => (readTypedDate(text, "start") === null ? t.dateBad : null)}
							onCommit={(text) => writeDate(projects, id, "start", readTypedDate(text, "start") ?? "")}
						/>
					</CommentedField>
					<CommentedField record={id} part="end">
						<DraftField
							label={t.end}
							placeholder={t.dateForm}
							value={project.end ?? ""}
							canWrite={canWrite}
							errorOf={(text) => (readTypedDate(text, "end") === null ? t.dateBad : null)}
							onCommit={(text) => writeDate(projects, id, "end", readTypedDate(text, "end") ?? "")}
						/>
					</CommentedField>
					{project.start !== null && project.end !== null && project.end < project.start && (
						<p className={styles.warning}>{t.endBeforeStart}</p>
					)}
				</div>
				{(canWrite || project.links.length > 0) && (
					<section className={styles.section}>
						<h2 className={styles.title}>{t.links}</h2>
						<LinksField links={project.links} canWrite={canWrite} onChange={(after) => setList("links", after)} />
					</section>
				)}
				<CommentedField record={id} part="externalCode">
					<DraftField
						label={t.externalCode}
						description={t.externalCodeHelp}
						value={project.externalCode}
						canWrite={canWrite}
						onCommit={(text) => writeText(projects, id, "externalCode", text)}
					/>
				</CommentedField>
				{children}
			</aside>
		</div>
	);
}

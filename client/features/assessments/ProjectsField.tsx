/** Chooses projects of the portfolio, one by one or a whole cohort at once. */

import { X } from "lucide-react";
import type { Cohort } from "#shared/document/cohorts.ts";
import { projectsOfCohort } from "#shared/document/cohorts.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";

type ProjectsFieldProps = {
	projects: readonly Project[];
	cohorts: readonly Cohort[];
	chosen: readonly string[];
	error?: string | undefined;
	onChange: (chosen: string[]) => void;
};

/** A round may ask about at most this many. */
const MOST = 500;

export function ProjectsField({ projects, cohorts, chosen, error, onChange }: ProjectsFieldProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const format = useFormat();
	const nameOf = ({ name }: Project) => name || tShared.untitledProject;
	const picked = projects.filter(({ id }) => chosen.includes(id));
	const add = (ids: readonly string[]) => onChange([...new Set([...chosen, ...ids])].slice(0, MOST));
	return (
		<fieldset className={styles.projects}>
			<legend className={styles.legend}>{t.whichProjects}</legend>
			<div className={styles.adders}>
				<ComboBox
					label={t.addProject}
					options={projects
						.filter(({ id }) => !chosen.includes(id))
						.map((project) => ({ value: project.id as string, label: nameOf(project) }))
						.sort((a, b) => format.compare(a.label, b.label))}
					value={null}
					{...(error === undefined ? {} : { error })}
					onChange={(id) => id !== null && add([id])}
				/>
				{cohorts.length > 0 && (
					<ComboBox
						label={t.addCohort}
						options={cohorts.map(({ id, name }) => ({ value: id as string, label: name }))}
						value={null}
						onChange={(id) => {
							const cohort = cohorts.find((one) => one.id === id);
							if (cohort) add(projectsOfCohort(cohort, projects).map((project) => project.id));
						}}
					/>
				)}
			</div>
			{picked.length > 0 && (
				<>
					<p className={styles.count}>{t.chosenProjects(picked.length)}</p>
					<ul className={styles.picked}>
						{picked.map((project) => (
							<li key={project.id}>
								<span>{nameOf(project)}</span>
								<IconButton
									size="small"
									label={t.removeProject(nameOf(project))}
									onPress={() => onChange(chosen.filter((id) => id !== project.id))}
								>
									<X size={16} aria-hidden />
								</IconButton>
							</li>
						))}
					</ul>
				</>
			)}
		</fieldset>
	);
}

/** The projects that a step works on, to be read by everybody who takes part: what each is, whose, where and for whom. */

import { useId, useState } from "react";
import { Link } from "react-aria-components";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { StepProject, StepProjectsReply } from "#shared/protocol/workshops.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import { projectTexts } from "#client/features/workshops/projects/project-texts.ts";
import { useStageWords, useStepProjects } from "#client/features/workshops/projects/use-step-projects.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./StepProjects.module.css";

/** `isFolded`: beside what the step makes, opened by whoever wants to read them again. */
export function StepProjects({ step, isFolded = false }: { step: Step; isFolded?: boolean }) {
	const t = useTexts(projectTexts);
	const { language } = useLanguage();
	const asked = useStepProjects(step);
	const id = useId();
	if (asked.state === "loading") return <Skeleton lines={4} />;
	if (asked.state === "failed") {
		if (asked.failure.kind === "not-found") return <p className={styles.soft}>{t.gone}</p>;
		return (
			<ErrorState title={t.notRead} isCompact onRetry={asked.reload}>
				{failureSentence(asked.failure, language)}
			</ErrorState>
		);
	}
	const cohort = asked.value;
	if (isFolded) {
		return (
			<details className={styles.folded}>
				<summary>
					{t.title(cohort.name)} <span className={styles.soft}>{t.count(cohort.count)}</span>
				</summary>
				<Projects cohort={cohort} headingLevel={2} />
			</details>
		);
	}
	return (
		<section className={styles.cohort} aria-labelledby={id}>
			<h2 id={id} className={styles.title}>
				{t.title(cohort.name)} <span className={styles.soft}>{t.count(cohort.count)}</span>
			</h2>
			<Projects cohort={cohort} headingLevel={3} />
		</section>
	);
}

/** So many at once: a phone need not draw hundreds for the first ones to be read. */
const PAGE = 30;

function Projects({ cohort, headingLevel }: { cohort: StepProjectsReply; headingLevel: 2 | 3 }) {
	const t = useTexts(projectTexts);
	const [most, setMost] = useState(PAGE);
	const { about, count, projects } = cohort;
	const left = projects.length - most;
	return (
		<>
			{about !== "" && (
				<p className={styles.about}>
					<CitedText text={about} />
				</p>
			)}
			{projects.length === 0 && <p className={styles.soft}>{t.none}</p>}
			<ul className={styles.projects}>
				{projects.slice(0, most).map((project) => (
					<li key={project.id}>
						<Project project={project} headingLevel={headingLevel} />
					</li>
				))}
			</ul>
			{left > 0 && (
				<div>
					<Button onPress={() => setMost(most + PAGE)}>{t.more(Math.min(left, PAGE))}</Button>
				</div>
			)}
			{count > projects.length && <p className={styles.soft}>{t.notAll(projects.length, count)}</p>}
		</>
	);
}

function Project({ project, headingLevel }: { project: StepProject; headingLevel: 2 | 3 }) {
	const t = useTexts(projectTexts);
	const { language } = useLanguage();
	const { workspace } = useWorkshop();
	const { can } = useWorkspace();
	const stageOf = useStageWords(language);
	const Heading = `h${headingLevel}` as const;
	const { name, summary, carriers, territory, sectors, populations } = project;
	const facts = [
		[t.carriedBy, carriers.join(", ")],
		[t.place, territory],
		[t.populations, populations.join(", ")],
	].filter(([, value]) => value !== "");
	const stage = stageOf(project.stage);
	const called = name || t.unnamed;
	return (
		<article className={styles.project}>
			<Heading className={styles.name}>
				{can("read") ? <Link href={paths.project(workspace, project.id as RecordId)}>{called}</Link> : called}
			</Heading>
			{(stage !== "" || sectors.length > 0) && (
				<p className={styles.marks}>
					{stage !== "" && <Badge tone="accent">{stage}</Badge>}
					{sectors.map((sector) => (
						<Badge key={sector}>{sector}</Badge>
					))}
				</p>
			)}
			{summary !== "" && (
				<p className={styles.summary}>
					<CitedText text={summary} />
				</p>
			)}
			{facts.length > 0 && (
				<dl className={styles.facts}>
					{facts.map(([label, value]) => (
						<div key={label}>
							<dt>{label}</dt>
							<dd>{value}</dd>
						</div>
					))}
				</dl>
			)}
		</article>
	);
}

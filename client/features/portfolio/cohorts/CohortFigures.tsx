/** The projects of a cohort at a glance: where they stand, and the obstacles they share. */

import { useMemo } from "react";
import type { ObstacleKind } from "#shared/document/obstacles.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";
import { sharedObstacles, stageCounts } from "#client/features/portfolio/cohorts/cohort-figures.ts";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "#client/features/portfolio/cohorts/Cohorts.module.css";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";

export function CohortFigures({ members }: { members: readonly Project[] }) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const stages = useMemo(() => stageCounts(members, catalog), [members, catalog]);
	return (
		<div className={styles.plots}>
			<BarPlot
				title={t.stages}
				summary={t.stagesSummary(t.projectCount(members.length))}
				headingLevel={2}
				data={{
					axis: t.stage,
					labels: stages.map(({ stage }) => (stage === "" ? tPortfolio.noStage : catalog.stageName(stage, language))),
					series: [{ id: "projects", name: t.projects, values: stages.map(({ count }) => count) }],
				}}
			/>
			<Obstacles members={members} kind="blocker" title={t.sharedBlockers} />
			<Obstacles members={members} kind="condition" title={t.sharedConditions} />
		</div>
	);
}

type ObstaclesProps = { members: readonly Project[]; kind: ObstacleKind; title: string };

function Obstacles({ members, kind, title }: ObstaclesProps) {
	const t = useTexts(texts);
	const catalog = useCatalog();
	const obstacles = useMemo(() => sharedObstacles(members, kind, catalog), [members, kind, catalog]);
	if (obstacles.length === 0) {
		return (
			<section className={styles.nothing}>
				<h2>{title}</h2>
				<p>{t.noObstacle}</p>
			</section>
		);
	}
	return (
		<BarPlot
			title={title}
			summary={t.obstacleSummary(obstacles[0]?.label ?? "")}
			headingLevel={2}
			data={{
				axis: title,
				labels: obstacles.map(({ label }) => label),
				series: [{ id: "projects", name: t.projects, values: obstacles.map(({ projects }) => projects.length) }],
			}}
		/>
	);
}

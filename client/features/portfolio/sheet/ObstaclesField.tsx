/** The blockers or the conditions of a project, picked from the list the whole workspace shares, which grows from here too. */

import { X } from "lucide-react";
import { knownObstacle, OBSTACLE_FIELD, type ObstacleKind, obstacleTable } from "#shared/document/obstacles.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import styles from "./ObstaclesField.module.css";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

type ObstaclesFieldProps = {
	kind: ObstacleKind;
	projects: RecordTable<ProjectFields>;
	project: Project;
	canWrite: boolean;
	/** In how many live projects each obstacle is met. */
	counts: ReadonlyMap<string, number>;
};

export function ObstaclesField({ kind, projects, project, canWrite, counts }: ObstaclesFieldProps) {
	const t = useTexts(sheetTexts);
	const catalog = useCatalog();
	const field = OBSTACLE_FIELD[kind];
	const ids = project[field];
	const write = (after: readonly string[]) => projects.setList(project.id, field, ids, after);
	const offered = catalog.obstacles.filter((one) => one.kind === kind && !one.archived && !ids.includes(one.id));
	const add = (typed: string) => {
		const label = typed.replace(/\s+/g, " ").trim();
		if (label === "") return;
		const known = knownObstacle(catalog, kind, label);
		projects.doc.transact(() => {
			const id = known?.id ?? newId<RecordId>();
			const obstacles = obstacleTable(projects.doc);
			if (!known) obstacles.add(id, { kind, label, sectors: project.sectors });
			// A word that was archived is used again.
			else obstacles.setArchived(id, false);
			if (!ids.includes(id)) write([...ids, id]);
		});
	};
	const elsewhere = (id: string) => Math.max(0, (counts.get(id) ?? 0) - (project.archived ? 0 : 1));
	return (
		<section className={styles.field}>
			<h3 className={styles.title}>{t[field]}</h3>
			{ids.length === 0 && <p className={styles.hint}>{t.noObstacle}</p>}
			<ul className={styles.list}>
				{ids.map((id) => {
					const obstacle = catalog.obstacle(id);
					const label = obstacle?.label ?? t.obstacleGone;
					return (
						<li key={id} className={styles.row} data-kind={kind}>
							<span className={styles.words}>
								{label}
								{obstacle && <span className={styles.hint}>{t.obstacleElsewhere(elsewhere(id))}</span>}
							</span>
							{canWrite && (
								<IconButton
									label={t.obstacleRemove(label)}
									size="small"
									onPress={() => write(ids.filter((other) => other !== id))}
								>
									<X size={16} aria-hidden />
								</IconButton>
							)}
						</li>
					);
				})}
			</ul>
			{canWrite && (
				<TagField
					label={kind === "blocker" ? t.addBlocker : t.addCondition}
					values={[]}
					suggestions={offered.map(({ label }) => label)}
					addLabel={t.obstacleNew}
					onChange={([label]) => add(label ?? "")}
				/>
			)}
		</section>
	);
}

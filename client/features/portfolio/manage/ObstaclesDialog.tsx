/** The shared list of blockers and enabling conditions: the projects of each, renamed, merged, archived. */

import { Clock } from "lucide-react";
import { useMemo, useState } from "react";
import type * as Y from "yjs";
import { OBSTACLE_KINDS, type Obstacle, obstacleTable } from "#shared/document/obstacles.ts";
import { projectsOfObstacle } from "#shared/document/obstacle-merge.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { portfolioScope } from "#shared/document/portfolio-tables.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { doOnce } from "#client/document/do-once.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ArchivedLines } from "#client/features/portfolio/manage/ArchivedLines.tsx";
import styles from "./Manage.module.css";
import { MergeObstacles } from "#client/features/portfolio/manage/MergeObstacles.tsx";
import { ObstacleLine } from "#client/features/portfolio/manage/ObstacleLine.tsx";
import { obstacleTexts } from "#client/features/portfolio/manage/obstacle-texts.ts";
import { useToldAct } from "#client/features/portfolio/use-told-act.ts";

type ObstaclesDialogProps = { workspace: WorkspaceId; doc: Y.Doc; canWrite: boolean; onClose: () => void };

export function ObstaclesDialog({ workspace, doc, canWrite, onClose }: ObstaclesDialogProps) {
	const t = useTexts(obstacleTexts);
	const { compare } = useFormat();
	const tell = useToldAct();
	const { can } = useWorkspace();
	const table = useMemo(() => obstacleTable(doc), [doc]);
	const obstacles = useRecords(table);
	const projects = useRecords(useMemo(() => projectTable(doc), [doc]));
	const [merging, setMerging] = useState<Obstacle | null>(null);
	const of = useMemo(
		() => new Map(obstacles.map((one) => [one.id as string, projectsOfObstacle(one, projects)])),
		[obstacles, projects],
	);
	const once = (said: string, act: () => void) => tell(said, doOnce(doc, portfolioScope(doc), act).takeBack);
	const archived = obstacles.filter((one) => one.archived && one.mergedInto === "");
	return (
		<Dialog
			title={t.title}
			isOpen
			size="large"
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<>
					{can("seeHistory") && (
						<ButtonLink
							variant="quiet"
							icon={<Clock size={16} aria-hidden />}
							href={paths.portfolioHistory(workspace)}
							onPress={onClose}
						>
							{t.history}
						</ButtonLink>
					)}
					<Button variant="primary" onPress={onClose}>
						{t.close}
					</Button>
				</>
			}
		>
			<div className={styles.body}>
				<p className={styles.help}>{t.help}</p>
				{OBSTACLE_KINDS.map((kind) => {
					const live = obstacles
						.filter((one) => one.kind === kind && !one.archived)
						.sort((a, b) => (of.get(b.id)?.length ?? 0) - (of.get(a.id)?.length ?? 0) || compare(a.label, b.label));
					return (
						<section key={kind} className={styles.part}>
							<h3>{t[kind]}</h3>
							{live.length === 0 && <p className={styles.help}>{t[`no-${kind}`]}</p>}
							<ul className={styles.list}>
								{live.map((one) => (
									<ObstacleLine
										key={one.id}
										workspace={workspace}
										doc={doc}
										obstacle={one}
										projects={of.get(one.id) ?? []}
										canWrite={canWrite}
										onRename={(label) => table.set(one.id, "label", label)}
										onMerge={live.length > 1 ? () => setMerging(one) : null}
										onArchive={() => once(t.archived(one.label), () => table.setArchived(one.id, true))}
										onLeave={onClose}
									/>
								))}
							</ul>
						</section>
					);
				})}
				{canWrite && (
					<ArchivedLines title={t.archivedTitle} lines={archived} onRestore={(id) => table.setArchived(id, false)} />
				)}
			</div>
			{merging && (
				<MergeObstacles
					doc={doc}
					gone={merging}
					others={obstacles.filter((one) => one.kind === merging.kind && !one.archived && one.id !== merging.id)}
					projectsOf={(id) => of.get(id) ?? []}
					onMerge={once}
					onClose={() => setMerging(null)}
				/>
			)}
		</Dialog>
	);
}

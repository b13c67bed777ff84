/** The portfolio on a narrow screen: one card a project, drawn where one looks. */

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { carriers, type Project } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { MergedBadge } from "#client/features/portfolio/merge/MergedBadge.tsx";
import styles from "./ProjectCards.module.css";
import { ProjectMenu } from "#client/features/portfolio/ProjectMenu.tsx";
import { SectorTags } from "#client/features/portfolio/SectorTags.tsx";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

type ProjectCardsProps = {
	workspace: WorkspaceId;
	rows: readonly Project[];
	hrefOf: (project: Project) => string;
	canWrite: boolean;
	onArchive: (project: Project, archived: boolean) => void;
	onRemove: (project: Project) => void;
};

export function ProjectCards({ workspace, rows, hrefOf, canWrite, onArchive, onRemove }: ProjectCardsProps) {
	const t = useTexts(texts);
	const list = useRef<HTMLUListElement>(null);
	const [top, setTop] = useState(0);
	useLayoutEffect(() => {
		const now = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
		if (Math.abs(now - top) > 1) setTop(now);
	});
	const virtual = useWindowVirtualizer({
		count: rows.length,
		estimateSize: () => 148,
		getItemKey: (index) => rows[index]?.id ?? index,
		overscan: 6,
		gap: 12,
		scrollMargin: top,
	});
	return (
		<ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={t.gridLabel}>
			{virtual.getVirtualItems().map((item) => {
				const project = rows[item.index];
				if (!project) return null;
				return (
					<li
						key={project.id}
						ref={virtual.measureElement}
						data-index={item.index}
						aria-posinset={item.index + 1}
						aria-setsize={rows.length}
						className={styles.item}
						style={{ top: item.start - top }}
					>
						<article className={styles.card}>
							<header className={styles.header}>
								<Link href={hrefOf(project)} className={styles.name}>
									{project.name || t.untitled}
								</Link>
								<ProjectMenu
									workspace={workspace}
									project={project}
									canWrite={canWrite}
									onArchive={onArchive}
									onRemove={onRemove}
								/>
							</header>
							{carriers(project).length > 0 && <p className={styles.carriers}>{carriers(project).join(", ")}</p>}
							{project.summary !== "" && <p className={styles.summary}>{project.summary}</p>}
							<p className={styles.foot}>
								<StageMark stage={project.stage} />
								<SectorTags sectors={project.sectors} most={2} />
								{project.mergedInto !== "" && <MergedBadge into={project.mergedInto} />}
								{project.example && <Badge>{t.example}</Badge>}
								<ThreadsMark record={project.id} />
							</p>
						</article>
					</li>
				);
			})}
		</ul>
	);
}

/** One blocker or condition of the shared list: its words, the projects where it is met, what may be done to it. */

import { Archive, ChevronDown, ChevronRight, Merge } from "lucide-react";
import { useState } from "react";
import type * as Y from "yjs";
import { Link } from "react-aria-components";
import type { Obstacle } from "#shared/document/obstacles.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { CardOrigins } from "#client/document/CardOrigins.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./Manage.module.css";
import { obstacleTexts } from "#client/features/portfolio/manage/obstacle-texts.ts";

type ObstacleLineProps = {
	workspace: WorkspaceId;
	/** The portfolio. */
	doc: Y.Doc;
	obstacle: Obstacle;
	projects: readonly Project[];
	canWrite: boolean;
	onRename: (label: string) => void;
	/** Null when there is nothing to merge it with. */
	onMerge: (() => void) | null;
	onArchive: () => void;
	/** A project is opened. */
	onLeave: () => void;
};

const MOST_SHOWN = 50;

export function ObstacleLine(props: ObstacleLineProps) {
	const { workspace, doc, obstacle, projects, canWrite, onMerge } = props;
	const t = useTexts(obstacleTexts);
	const [isOpen, setOpen] = useState(false);
	const label = obstacle.label || t.unnamed;
	const left = projects.length - MOST_SHOWN;
	return (
		<li className={styles.obstacle}>
			<div className={styles.obstacleHead}>
				{canWrite ? (
					<DraftField
						label={t.label}
						hideLabel
						value={obstacle.label}
						canWrite
						onCommit={(text) => {
							const clean = text.replace(/\s+/g, " ").trim();
							if (clean !== "") props.onRename(clean);
						}}
					/>
				) : (
					<span>{label}</span>
				)}
				<Button
					size="small"
					variant="quiet"
					aria-expanded={isOpen}
					aria-label={t.projectsOf(label, projects.length)}
					isDisabled={projects.length === 0}
					icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
					onPress={() => setOpen(!isOpen)}
				>
					{t.projectCount(projects.length)}
				</Button>
				{canWrite && (
					<span className={styles.moves}>
						<IconButton
							label={t.mergeOne(label)}
							size="small"
							isDisabled={onMerge === null}
							onPress={() => onMerge?.()}
						>
							<Merge size={16} aria-hidden />
						</IconButton>
						<IconButton label={t.archiveOne(label)} size="small" onPress={props.onArchive}>
							<Archive size={16} aria-hidden />
						</IconButton>
					</span>
				)}
			</div>
			<CardOrigins workspace={workspace} doc={doc} things={obstacle.id} />
			{isOpen && projects.length > 0 && (
				<ul className={styles.inside}>
					{projects.slice(0, MOST_SHOWN).map((project) => (
						<li key={project.id}>
							<Link href={paths.project(workspace, project.id)} onPress={props.onLeave}>
								{project.name || t.untitled}
							</Link>
						</li>
					))}
					{left > 0 && <li>{t.andMore(left)}</li>}
				</ul>
			)}
		</li>
	);
}

/** A project once the portfolio is there: where it is in the view one comes from, its fields, its notes, what cites it. */

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useMemo } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import { citableKey } from "#shared/domain/citable.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { passageHref } from "#client/document/passage-href.ts";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { useRecord, useRecords, viewOf } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { writeText } from "#client/features/portfolio/cell-edits.ts";
import { ProjectForm, type Suggestions } from "#client/features/portfolio/ProjectForm.tsx";
import { ProjectMenu } from "#client/features/portfolio/ProjectMenu.tsx";
import styles from "./ProjectSheet.module.css";
import { usedValues } from "#client/features/portfolio/project-view.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { useCellPeople } from "#client/features/portfolio/use-cell-people.ts";
import { useLostWords } from "#client/features/portfolio/use-lost-words.ts";
import { useProjectActs } from "#client/features/portfolio/use-project-acts.ts";
import { useProjectView } from "#client/features/portfolio/use-project-view.ts";
import { useUndo } from "#client/features/portfolio/use-undo.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";

type ProjectSheetProps = { workspace: WorkspaceId; room: OpenRoom; id: RecordId };

export function ProjectSheet({ workspace, room, id }: ProjectSheetProps) {
	const t = useTexts(texts);
	const { sectors } = useWorkspace();
	const [, navigate] = useLocation();
	const [params] = useSearchParams();
	const projects = useTable(room, projectTable);
	const project = useRecord(projects, id);
	const canWrite = useCanWrite(room);
	const acts = useProjectActs(projects);
	const people = useCellPeople(room);
	useLostWords(room, projects, people);
	useUndo(room, projects, canWrite);
	usePageTitle(project ? project.name || t.untitled : t.portfolio);

	useEffect(() => {
		room.awareness.setLocalStateField("cell", { record: id });
		return () => room.awareness.setLocalStateField("cell", null);
	}, [room, id]);

	// Looked up once for the page: what is typed here must not make its own suggestions.
	const suggestions = useMemo<Suggestions>(() => {
		const all = viewOf(projects).list();
		return {
			sectors: [...new Set([...sectors, ...usedValues(all, "sectors")])],
			populations: usedValues(all, "populations"),
			organisations: usedValues(all, "organisations"),
		};
	}, [projects, sectors]);

	const search = params.toString();
	const suffix = search === "" ? "" : `?${search}`;
	const back = paths.portfolio(workspace) + suffix;
	if (!project) {
		return (
			<EmptyState title={t.notFound} action={<ButtonLink href={back}>{t.back}</ButtonLink>}>
				{t.notFoundMore}
			</EmptyState>
		);
	}
	return (
		<div className={styles.page}>
			<header className={styles.bar}>
				<Link href={back} className={styles.back}>
					<ChevronLeft size={18} aria-hidden />
					{t.back}
				</Link>
				<Neighbours workspace={workspace} projects={projects} id={id} suffix={suffix} />
				<span className={styles.spacer} />
				<SaveState room={room} />
				<PresenceBar
					room={room}
					onFollow={({ where }) => {
						if (where) navigate(paths.project(workspace, where.record as RecordId) + suffix);
					}}
				/>
				<ProjectMenu
					workspace={workspace}
					project={project}
					canWrite={canWrite}
					onArchive={acts.archive}
					onRemove={(removed) => {
						acts.remove(removed);
						navigate(back);
					}}
				/>
			</header>
			{project.archived && (
				<Banner
					tone="warn"
					action={
						canWrite && (
							<Button size="small" onPress={() => acts.archive(project, false)}>
								{t.restore}
							</Button>
						)
					}
				>
					{t.archivedBanner}
				</Banner>
			)}
			<div className={styles.heading}>
				{canWrite ? (
					<>
						<VisuallyHidden>
							<h1>{project.name || t.untitled}</h1>
						</VisuallyHidden>
						<div className={styles.name}>
							<DraftField
								label={t.name}
								hideLabel
								placeholder={t.name}
								value={project.name}
								canWrite
								onCommit={(text) => writeText(projects, id, "name", text)}
							/>
						</div>
					</>
				) : (
					<h1>{project.name || t.untitled}</h1>
				)}
				{project.example && <Badge>{t.example}</Badge>}
			</div>
			<ProjectForm room={room} projects={projects} project={project} canWrite={canWrite} suggestions={suggestions}>
				<CitedIn
					workspace={workspace}
					cited={citableKey("project", id)}
					hrefOf={passageHref(workspace)}
					headingLevel={2}
				/>
			</ProjectForm>
		</div>
	);
}

type NeighboursProps = {
	workspace: WorkspaceId;
	projects: ReturnType<typeof projectTable>;
	id: RecordId;
	suffix: string;
};

/** The project before and the one after, in the view one comes from. */
function Neighbours({ workspace, projects, id, suffix }: NeighboursProps) {
	const t = useTexts(texts);
	const [, navigate] = useLocation();
	const [query] = useViewQuery();
	const rows = useProjectView(useRecords(projects), query);
	const place = rows.findIndex((project) => project.id === id);
	if (place < 0) return null;
	const go = (step: number) => {
		const target = rows[place + step];
		if (target) navigate(paths.project(workspace, target.id) + suffix);
	};
	return (
		<nav className={styles.neighbours} aria-label={t.placeInView(place + 1, rows.length)}>
			<IconButton label={t.previous} isDisabled={place === 0} onPress={() => go(-1)}>
				<ChevronLeft size={20} aria-hidden />
			</IconButton>
			<span className={styles.place}>{t.placeInView(place + 1, rows.length)}</span>
			<IconButton label={t.next} isDisabled={place === rows.length - 1} onPress={() => go(1)}>
				<ChevronRight size={20} aria-hidden />
			</IconButton>
		</nav>
	);
}

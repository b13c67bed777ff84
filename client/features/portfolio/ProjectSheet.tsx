/** A project once the portfolio is there: where it is in the view one comes from, its fields, its notes, what cites it. */

import { ChevronLeft } from "lucide-react";
import { useEffect, useMemo } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { citableKey } from "#shared/domain/citable.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { survivorOf } from "#shared/document/project-merge.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { ThreadsLink } from "#client/comments/OpenThreads.tsx";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { CommentedSheet } from "#client/features/portfolio/CommentedSheet.tsx";
import { writeText } from "#client/features/portfolio/cell-edits.ts";
import { MergedHere } from "#client/features/portfolio/merge/MergedHere.tsx";
import { NeighboursPanel } from "#client/features/portfolio/neighbours/NeighboursPanel.tsx";
import { ProjectForm, type Suggestions } from "#client/features/portfolio/ProjectForm.tsx";
import { PlaceInView } from "#client/features/portfolio/PlaceInView.tsx";
import { ProjectMenu } from "#client/features/portfolio/ProjectMenu.tsx";
import styles from "./ProjectSheet.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import { useCellPeople } from "#client/features/portfolio/use-cell-people.ts";
import { useLostWords } from "#client/features/portfolio/use-lost-words.ts";
import { usePartName } from "#client/features/portfolio/use-part-name.ts";
import { useProjectActs } from "#client/features/portfolio/use-project-acts.ts";
import { useProjectRemoval } from "#client/features/portfolio/use-project-removal.tsx";
import { useSuggestions } from "#client/features/portfolio/use-suggestions.ts";
import { useUndo } from "#client/features/portfolio/use-undo.ts";
import { useViewAddress } from "#client/features/portfolio/use-view-address.ts";

/** Where the comments of the project are on its sheet, for what leads to them. */
const COMMENTS = "commentaires";

type ProjectSheetProps = { workspace: WorkspaceId; room: OpenRoom; id: RecordId };

export function ProjectSheet({ workspace, room, id }: ProjectSheetProps) {
	const t = useTexts(texts);
	const [, navigate] = useLocation();
	const address = useViewAddress(workspace);
	const projects = useTable(room, projectTable);
	const catalog = useCatalog();
	const record = useRecord(projects, id);
	const project = record && catalog.named(record);
	const canWrite = useCanWrite(room);
	const acts = useProjectActs(projects);
	const people = useCellPeople(room);
	const partName = usePartName();
	useLostWords(room, projects, people);
	useUndo(room, projects, canWrite);
	usePageTitle(project ? project.name || t.untitled : t.portfolio);

	useEffect(() => {
		room.awareness.setLocalStateField("cell", { record: id });
		return () => room.awareness.setLocalStateField("cell", null);
	}, [room, id]);

	const suggest = useSuggestions(projects);
	const suggestions = useMemo<Suggestions>(
		() => ({
			sectors: suggest("sectors"),
			populations: suggest("populations"),
			organisations: suggest("organisations"),
		}),
		[suggest],
	);
	const back = paths.portfolio(workspace) + address.suffix;
	// A link to a project that was merged leads to the one it became.
	const survivor = survivorOf(room.doc, id);
	const survivorHref = address.hrefOf({ id: survivor });
	useEffect(() => {
		if (survivor !== id) navigate(survivorHref, { replace: true });
	}, [survivor, survivorHref, id, navigate]);
	const removal = useProjectRemoval(workspace, room, {
		archive: acts.archive,
		remove: (removed) => {
			acts.remove(removed);
			navigate(back);
		},
	});
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
				<PlaceInView projects={projects} id={id} hrefOf={address.hrefOf} />
				<span className={styles.spacer} />
				<SaveState room={room} />
				<PresenceBar
					room={room}
					onFollow={({ where }) => {
						if (where) navigate(address.hrefOf({ id: where.record as RecordId }));
					}}
				/>
				<ProjectMenu
					workspace={workspace}
					project={project}
					canWrite={canWrite}
					onArchive={removal.archive}
					onRemove={removal.remove}
				/>
				{removal.question}
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
			<CommentedSheet room={room} id={id} name={project.name}>
				<div className={styles.heading}>
					{project.example && (
						<span className={styles.badge}>
							<Badge>{t.example}</Badge>
						</span>
					)}
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
					<ThreadsLink record={id} to={COMMENTS} />
				</div>
				<ProjectForm room={room} projects={projects} project={project} canWrite={canWrite} suggestions={suggestions}>
					<MergedHere room={room} project={id} canWrite={canWrite} />
					<NeighboursPanel
						room={room}
						project={project}
						canWrite={canWrite && !project.archived}
						hrefOf={address.hrefOf}
						onMerged={(kept) => navigate(address.hrefOf({ id: kept }), { replace: true })}
					/>
					<RecordThreads
						room={room}
						subject={{ kind: "record", record: id, label: project.name || t.untitled }}
						partName={partName}
						headingLevel={2}
						id={COMMENTS}
					/>
					<CitedIn workspace={workspace} cited={citableKey("project", id)} headingLevel={2} />
					<RecordHistoryLink room={room} record={id} />
				</ProjectForm>
			</CommentedSheet>
		</div>
	);
}

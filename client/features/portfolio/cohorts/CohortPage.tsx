/** The page of a cohort: its projects, where they stand, what blocks them together, what they cost. */

import { ArrowLeft, Clock, Ellipsis, Pencil, Table2, Trash2 } from "lucide-react";
import { useContext, useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { type Cohort, type CohortFields, cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedIfAny } from "#client/document/CitedIfAny.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ProjectPartsContext } from "#client/document/project-parts.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { useNamed } from "#client/document/use-catalog.ts";
import { useRecord, useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import { CitedText } from "#client/editor/CitedText.tsx";
import { CitingField } from "#client/editor/CitingField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { CohortFigures } from "#client/features/portfolio/cohorts/CohortFigures.tsx";
import { CohortMembers } from "#client/features/portfolio/cohorts/CohortMembers.tsx";
import { CohortRule } from "#client/features/portfolio/cohorts/CohortRule.tsx";
import { CohortRuleFields } from "#client/features/portfolio/cohorts/CohortRuleFields.tsx";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import { EMPTY_QUERY, writeViewQuery } from "#client/features/portfolio/view-query.ts";
import { BudgetView } from "#client/features/portfolio/views/BudgetView.tsx";
import styles from "./Cohorts.module.css";

export function CohortPage({ workspace, cohort }: { workspace: WorkspaceId; cohort: RecordId }) {
	const room = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<RoomGate room={room}>
			<WithCatalog room={room}>
				<CohortSheet workspace={workspace} room={room} id={cohort} />
			</WithCatalog>
		</RoomGate>
	);
}

type CohortSheetProps = { workspace: WorkspaceId; room: OpenRoom; id: RecordId };

function CohortSheet({ workspace, room, id }: CohortSheetProps) {
	const t = useTexts(texts);
	const table = useTable(room, cohortTable);
	const cohort = useRecord(table, id);
	if (!cohort || cohort.archived) {
		return (
			<Page title={t.notFound}>
				<EmptyState title={t.notFound} action={<ButtonLink href={paths.cohorts(workspace)}>{t.back}</ButtonLink>}>
					{t.notFoundMore}
				</EmptyState>
			</Page>
		);
	}
	return <LiveCohort workspace={workspace} room={room} table={table} cohort={cohort} />;
}

type LiveCohortProps = { workspace: WorkspaceId; room: OpenRoom; table: RecordTable<CohortFields>; cohort: Cohort };

function LiveCohort({ workspace, room, table, cohort }: LiveCohortProps) {
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const [isAsked, setEditing] = useState(false);
	const isEditing = isAsked && canWrite;
	const all = useNamed(useRecords(useTable(room, projectTable)));
	const members = useMemo(() => projectsOfCohort(cohort, all), [cohort, all]);
	const parts = useContext(ProjectPartsContext);
	return (
		<Page
			title={cohort.name || t.untitled}
			eyebrow={
				<Link href={paths.cohorts(workspace)} className={styles.back}>
					<ArrowLeft size={16} aria-hidden /> {t.back}
				</Link>
			}
			lead={t.projectCount(members.length)}
			actions={
				<>
					<SaveState room={room} />
					{canWrite && <CohortActs workspace={workspace} table={table} cohort={cohort} />}
				</>
			}
		>
			{isEditing ? (
				<section className={styles.head}>
					<DraftField
						label={t.name}
						value={cohort.name}
						canWrite
						onCommit={(name) => table.set(cohort.id, "name", name)}
						errorOf={(name) => (name.trim() === "" ? t.nameMissing : null)}
					/>
					<CitingField
						label={t.about}
						value={cohort.about}
						canWrite
						onCommit={(about) => table.set(cohort.id, "about", about)}
					/>
					<CohortRuleFields room={room} table={table} cohort={cohort} />
					<span>
						<Button onPress={() => setEditing(false)}>{t.done}</Button>
					</span>
				</section>
			) : (
				<section className={styles.head}>
					{cohort.about !== "" && (
						<p>
							<CitedText text={cohort.about} />
						</p>
					)}
					<CohortRule cohort={cohort} />
					{canWrite && (
						<span>
							<Button size="small" icon={<Pencil size={16} aria-hidden />} onPress={() => setEditing(true)}>
								{t.edit}
							</Button>
						</span>
					)}
				</section>
			)}
			<CohortMembers
				workspace={workspace}
				table={table}
				cohort={cohort}
				all={all}
				members={members}
				canWrite={canWrite}
			/>
			{members.length > 0 && <CohortFigures members={members} />}
			{members.length > 0 && parts && (
				<div className={styles.results}>
					<parts.Results scope={{ kind: "cohort", id: cohort.id }} />
				</div>
			)}
			{members.length > 0 && parts && <parts.Coverage projects={members} />}
			{members.length > 0 && (
				<section className={styles.section}>
					<h2>{t.budget}</h2>
					<BudgetView rows={members} groupBy="stage" headingLevel={3} />
				</section>
			)}
			<div className={styles.cited}>
				<CitedIn workspace={workspace} cited={citableKey("cohort", cohort.id)} headingLevel={2} />
			</div>
		</Page>
	);
}

type CohortActsProps = { workspace: WorkspaceId; table: RecordTable<CohortFields>; cohort: Cohort };

function CohortActs({ workspace, table, cohort }: CohortActsProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const { can } = useWorkspace();
	const [, navigate] = useLocation();
	const [isAsking, setAsking] = useState(false);
	const view = writeViewQuery({ ...EMPTY_QUERY, more: { cohort: [cohort.id] } }, new URLSearchParams());
	const remove = () => {
		table.setArchived(cohort.id, true);
		navigate(paths.cohorts(workspace));
		toast({
			text: t.removed(cohort.name),
			action: { label: t.undo, onAction: () => table.setArchived(cohort.id, false) },
		});
	};
	return (
		<>
			<Menu
				label={t.more}
				placement="bottom end"
				trigger={
					<IconButton label={t.more}>
						<Ellipsis size={20} aria-hidden />
					</IconButton>
				}
			>
				<MenuItem icon={<Table2 size={16} />} href={`${paths.portfolio(workspace)}?${view}`}>
					{t.seeInPortfolio}
				</MenuItem>
				{can("seeHistory") && (
					<MenuItem icon={<Clock size={16} />} href={paths.recordHistory(workspace, PORTFOLIO, cohort.id)}>
						{t.history}
					</MenuItem>
				)}
				<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => setAsking(true)}>
					{t.remove}
				</MenuItem>
			</Menu>
			<ConfirmDialog
				title={t.remove}
				confirmLabel={t.remove}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={remove}
			>
				<div className={styles.asked}>
					<p>{t.removeAsk}</p>
					<CitedIfAny workspace={workspace} cited={citableKey("cohort", cohort.id)} />
				</div>
			</ConfirmDialog>
		</>
	);
}

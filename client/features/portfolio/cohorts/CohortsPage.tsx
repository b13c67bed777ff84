/** The page of all cohorts: each with what brings its projects together, how many, and what they cost. */

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { budgetTotal } from "#shared/document/budget.ts";
import { type Cohort, cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { CohortDialog } from "#client/features/portfolio/cohorts/CohortDialog.tsx";
import { CohortRule } from "#client/features/portfolio/cohorts/CohortRule.tsx";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "./Cohorts.module.css";

export function CohortsPage({ workspace }: { workspace: WorkspaceId }) {
	const room = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<RoomGate room={room}>
			<Cohorts workspace={workspace} room={room} />
		</RoomGate>
	);
}

function Cohorts({ workspace, room }: { workspace: WorkspaceId; room: OpenRoom }) {
	const t = useTexts(texts);
	const [, navigate] = useLocation();
	const [isMaking, setMaking] = useState(false);
	const canWrite = useCanWrite(room);
	const table = useTable(room, cohortTable);
	const cohorts = useRecords(table).filter((cohort) => !cohort.archived);
	const make = canWrite && (
		<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={() => setMaking(true)}>
			{t.newCohort}
		</Button>
	);
	return (
		<Page title={t.cohorts} lead={t.lead} actions={cohorts.length > 0 && make}>
			{cohorts.length === 0 ? (
				<EmptyState title={t.emptyTitle} action={make}>
					{canWrite ? t.emptyMore : t.emptyReadOnly}
				</EmptyState>
			) : (
				<CohortCards workspace={workspace} room={room} cohorts={cohorts} />
			)}
			{isMaking && (
				<CohortDialog
					room={room}
					cohorts={table}
					onClose={() => setMaking(false)}
					onMade={(id) => navigate(paths.cohort(workspace, id))}
				/>
			)}
		</Page>
	);
}

type CohortCardsProps = { workspace: WorkspaceId; room: OpenRoom; cohorts: readonly Cohort[] };

function CohortCards({ workspace, room, cohorts }: CohortCardsProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const projects = useRecords(useTable(room, projectTable));
	const cards = useMemo(
		() =>
			cohorts.map((cohort) => {
				const members = projectsOfCohort(cohort, projects);
				return { cohort, count: members.length, budget: members.reduce((sum, one) => sum + budgetTotal(one), 0) };
			}),
		[cohorts, projects],
	);
	return (
		<ul className={styles.cards}>
			{cards.map(({ cohort, count, budget }) => (
				<li key={cohort.id} className={styles.card}>
					<h2 className={styles.cardName}>
						<Link href={paths.cohort(workspace, cohort.id)}>{cohort.name || t.untitled}</Link>
					</h2>
					{cohort.about !== "" && (
						<p className={styles.about}>
							<CitedText text={cohort.about} />
						</p>
					)}
					<CohortRule cohort={cohort} />
					<p className={styles.facts}>
						<strong>{t.projectCount(count)}</strong>
						{budget > 0 && <span>{t.budgetOf(format.money(budget))}</span>}
					</p>
				</li>
			))}
		</ul>
	);
}

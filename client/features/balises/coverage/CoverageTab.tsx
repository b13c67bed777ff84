/** The coverage of a set of balises: what each asks of projects, and what was said of each project, live while the words are being written. */

import { cohortTable } from "#shared/document/cohorts.ts";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { adoptionsStream } from "#shared/ledger/adoptions.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import { coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useMemo } from "react";
import { createPortal } from "react-dom";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { CellPanel } from "#client/features/balises/coverage/CellPanel.tsx";
import { CoverageFilters } from "#client/features/balises/coverage/CoverageFilters.tsx";
import { CoverageMatrix } from "#client/features/balises/coverage/CoverageMatrix.tsx";
import { chosenProjects, coverageColumns, onlyWith } from "#client/features/balises/coverage/coverage-model.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { NO_FILTER, useCoverageChoice } from "#client/features/balises/coverage/use-coverage-choice.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

type CoverageTabProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	/** Where the panel of a cell stands, beside the page. */
	beside: HTMLElement | null;
};

export function CoverageTab({ workspace, document, room, beside }: CoverageTabProps) {
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<RoomGate room={portfolio}>
			<OpenThreads room={portfolio}>
				<Coverage workspace={workspace} document={document} room={room} beside={beside} portfolio={portfolio} />
			</OpenThreads>
		</RoomGate>
	);
}

function Coverage({ workspace, document, room, beside, portfolio }: CoverageTabProps & { portfolio: OpenRoom }) {
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const { can } = useWorkspace();
	const balises = useRecords(useTable(room, baliseTable));
	const criteria = useRecords(useTable(room, criterionTable));
	const projects = useRecords(useTable(portfolio, projectTable));
	const cohorts = useRecords(useTable(portfolio, cohortTable)).filter(({ archived }) => !archived);
	const ledger = useJoinedLedger(portfolio, coverageStream, coverageOfSurvivors);
	const adoptions = useLedger(portfolio, adoptionsStream);
	const [choice, change] = useCoverageChoice();
	const columns = useMemo(() => coverageColumns(balises, criteria, choice.unit), [balises, criteria, choice.unit]);
	const chosen = useMemo(() => chosenProjects(projects, cohorts, choice), [projects, cohorts, choice]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const shown = useMemo(
		() => onlyWith(ledger.state, chosen, columns, choice.only),
		[ledger.state, ledger.head, chosen, columns, choice.only],
	);
	const live = projects.filter(({ archived }) => !archived);
	if (columns.length === 0) {
		return (
			<EmptyState title={t.noCriteriaTitle}>
				{canWrite ? `${t.noCriteria} ${t.noCriteriaBalises}` : t.noCriteriaReader}
			</EmptyState>
		);
	}
	if (live.length === 0) {
		return (
			<EmptyState
				title={t.noProjectsTitle}
				action={<ButtonLink href={paths.portfolio(workspace)}>{t.toPortfolio}</ButtonLink>}
			>
				{t.noProjects}
			</EmptyState>
		);
	}
	const { cell } = choice;
	const openProject = cell && live.find(({ id }) => id === cell.project);
	const openColumn = cell && columns.find(({ id }) => id === cell.column);
	return (
		<>
			<LedgerNotices ledger={ledger} />
			<CoverageFilters
				choice={choice}
				change={change}
				projects={live}
				shown={shown}
				cohorts={cohorts}
				columns={columns}
				state={ledger.state}
			/>
			{shown.length === 0 ? (
				<EmptyState title={t.noneFits} isCompact action={<Button onPress={() => change(NO_FILTER)}>{t.clear}</Button>}>
					{t.projectsOf(0, live.length)}
				</EmptyState>
			) : (
				<CoverageMatrix
					workspace={workspace}
					projects={shown}
					cohorts={choice.rows === "cohorts" ? cohorts : null}
					columns={columns}
					state={ledger.state}
					head={ledger.head}
					cell={cell}
					onOpen={(place) => change({ cell: place })}
				/>
			)}
			{openProject &&
				openColumn &&
				beside &&
				createPortal(
					<CellPanel
						key={`${openProject.id}/${openColumn.id}`}
						workspace={workspace}
						document={document}
						project={openProject}
						column={openColumn}
						ledger={ledger}
						adoptions={adoptions.state}
						canJudge={can("assess")}
						room={portfolio}
						onClose={() => change({ cell: null })}
					/>,
					beside,
				)}
		</>
	);
}

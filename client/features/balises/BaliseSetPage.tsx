/** The page of a set of balises: a list to read and sort through, and one balise beside it (`?fiche=<id>`). */

import { type ComponentProps, lazy, Suspense, useCallback, useMemo, useState } from "react";
import { type Balise, baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { DocumentHeader } from "#client/document/DocumentHeader.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useOpenRecord } from "#client/document/use-open-record.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { useTellWhere } from "#client/document/use-whereabouts.ts";
import { BaliseList } from "#client/features/balises/BaliseList.tsx";
import { useCoverageView } from "#client/features/balises/use-coverage-view.ts";
import { BalisePanel } from "#client/features/balises/BalisePanel.tsx";
import { texts } from "#client/features/balises/texts.ts";
import { useAdoptions } from "#client/features/balises/use-adoptions.ts";
import { useBaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { OpenProposals } from "#client/proposals/OpenProposals.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { PageViews } from "#client/ui/PageViews.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./BaliseSetPage.module.css";

const CoverageTab = lazy(() =>
	import("#client/features/balises/coverage/CoverageTab.tsx").then((file) => ({ default: file.CoverageTab })),
);

type BaliseSetPageProps = { workspace: WorkspaceId; document: DocumentId };

export function BaliseSetPage({ workspace, document }: BaliseSetPageProps) {
	const t = useTexts(texts);
	const room = useRoom(roomName(workspace, document));
	const [open, openRecord] = useOpenRecord();
	const [isCoverage, setCoverage] = useCoverageView();
	const [beside, setBeside] = useState<HTMLElement | null>(null);
	const onOpen = useCallback((balise: Balise) => openRecord(balise.id), [openRecord]);
	const { state: adoptions } = useAdoptions(workspace);
	return (
		<div className={styles.page}>
			<div className={classNames(styles.body, isCoverage && styles.wide)}>
				<DocumentHeader
					workspace={workspace}
					document={document}
					room={room}
					eyebrow={t.eyebrow}
					onFollow={(person) => {
						if (person.where) openRecord(person.where.record as RecordId);
					}}
				/>
				<RoomGate room={room}>
					<PageViews
						label={t.views}
						views={[
							{ id: "list", title: t.viewList },
							{ id: "coverage", title: t.viewCoverage },
						]}
						shown={isCoverage ? "coverage" : "list"}
						onShow={(view) => setCoverage(view === "coverage")}
					/>
					{isCoverage ? (
						<Suspense fallback={<Skeleton lines={6} />}>
							<CoverageTab workspace={workspace} document={document} room={room} beside={beside} />
						</Suspense>
					) : (
						<Balises
							workspace={workspace}
							adoptions={adoptions}
							room={room}
							open={open}
							onOpen={onOpen}
							onAdded={openRecord}
						/>
					)}
				</RoomGate>
			</div>
			<div ref={setBeside} className={styles.beside} />
			<OpenBalise
				key={room.generation}
				workspace={workspace}
				document={document}
				room={room}
				open={open}
				onClose={() => {
					openRecord(null);
				}}
			/>
		</div>
	);
}

type BalisesProps = Omit<ComponentProps<typeof BaliseList>, "acts"> & { workspace: WorkspaceId };

const keyOf = ({ id }: Balise) => citableKey("balise", id);

/** The list, with the question that comes before a cited balise is put away. */
function Balises({ workspace, ...props }: BalisesProps) {
	const t = useTexts(texts);
	const ownActs = useBaliseActs(props.room);
	const nameOf = useCallback((balise: Balise) => balise.name || balise.code || t.untitled, [t]);
	const { remove: archive, question } = useRemovalQuestion<Balise>(workspace, {
		keyOf,
		nameOf,
		onRemove: ownActs.archive,
		isArchiving: true,
	});
	const acts = useMemo(() => ({ ...ownActs, archive }), [ownActs, archive]);
	return (
		<>
			<OpenProposals room={props.room}>
				<OpenThreads room={props.room}>
					<BaliseList {...props} acts={acts} />
				</OpenThreads>
			</OpenProposals>
			{question}
		</>
	);
}

type OpenBaliseProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	open: RecordId | null;
	onClose: () => void;
};

function OpenBalise({ workspace, document, room, open, onClose }: OpenBaliseProps) {
	const t = useTexts(texts);
	const balises = useTable(room, baliseTable);
	const criteria = useTable(room, criterionTable);
	const all = useRecords(balises);
	const allCriteria = useRecords(criteria);
	const canWrite = useCanWrite(room);
	const acts = useBaliseActs(room);
	const tellWhere = useTellWhere(room);
	const own = useMemo(
		() => allCriteria.filter((criterion) => criterion.balise === open && !criterion.archived),
		[allCriteria, open],
	);
	if (open === null || all.length === 0) return null;
	const balise = all.find((one) => one.id === open);
	if (!balise) {
		return (
			<SidePanel title={t.gone} onClose={onClose}>
				<p>{t.goneMore}</p>
			</SidePanel>
		);
	}
	return (
		<BalisePanel
			key={balise.id}
			workspace={workspace}
			document={document}
			room={room}
			all={all}
			balises={balises}
			criterionTable={criteria}
			balise={balise}
			criteria={own}
			canWrite={canWrite}
			acts={acts}
			onClose={onClose}
			onWhere={tellWhere}
		/>
	);
}

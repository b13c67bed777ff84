/** The page of a set of recommendations: the list, the sheet of the one that is open, the import of a report. */

import { useState } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import { type Recommendation, recommendationName, recommendationTable } from "#shared/document/recommendation-set.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { DocumentHeader } from "#client/document/DocumentHeader.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useOpenRecord } from "#client/document/use-open-record.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { useTellWhere } from "#client/document/use-whereabouts.ts";
import { RecommendationList } from "#client/features/recommendations/RecommendationList.tsx";
import { RecommendationPanel } from "#client/features/recommendations/RecommendationPanel.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import { useRecommendationActs } from "#client/features/recommendations/use-recommendation-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { OpenProposals } from "#client/proposals/OpenProposals.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./Recommendations.module.css";

const importCode = later(() =>
	import("#client/features/recommendations/import/ReportDialog.tsx").then((file) => file.ReportDialog),
);

type RecommendationSetPageProps = { workspace: WorkspaceId; document: DocumentId };

export function RecommendationSetPage({ workspace, document }: RecommendationSetPageProps) {
	const t = useTexts(texts);
	const room = useRoom(roomName(workspace, document));
	const [open, openRecord] = useOpenRecord();
	return (
		<div className={styles.page}>
			<div className={styles.body}>
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
					<Recommendations workspace={workspace} room={room} open={open} openRecord={openRecord} />
				</RoomGate>
			</div>
			<OpenRecommendation
				key={room.generation}
				workspace={workspace}
				document={document}
				room={room}
				open={open}
				onClose={() => openRecord(null)}
			/>
		</div>
	);
}

type RecommendationsProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	open: RecordId | null;
	openRecord: (id: RecordId | null) => void;
};

const keyOf = ({ id }: Recommendation) => citableKey("recommendation", id);

function Recommendations({ workspace, room, open, openRecord }: RecommendationsProps) {
	const t = useTexts(texts);
	const acts = useRecommendationActs(room);
	const [isImporting, setImporting] = useState(false);
	const ReportDialog = useLater(importCode, isImporting, { onGiveUp: () => setImporting(false) });
	const { remove, question } = useRemovalQuestion<Recommendation>(workspace, {
		keyOf,
		nameOf: (one) => one.code || recommendationName(room.doc, one) || t.untitled,
		onRemove: acts.archive,
		isArchiving: true,
	});
	return (
		<>
			<OpenProposals room={room}>
				<OpenThreads room={room}>
					<RecommendationList
						room={room}
						open={open}
						acts={acts}
						onArchive={remove}
						onOpen={openRecord}
						onImport={() => setImporting(true)}
					/>
				</OpenThreads>
			</OpenProposals>
			{question}
			{isImporting && ReportDialog && (
				<ReportDialog
					onClose={() => setImporting(false)}
					onImport={(made) => {
						setImporting(false);
						acts.importReport(made);
					}}
				/>
			)}
		</>
	);
}

type OpenRecommendationProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	open: RecordId | null;
	onClose: () => void;
};

function OpenRecommendation({ workspace, document, room, open, onClose }: OpenRecommendationProps) {
	const t = useTexts(texts);
	const all = useRecords(useTable(room, recommendationTable));
	const canWrite = useCanWrite(room);
	const tellWhere = useTellWhere(room);
	if (open === null || all.length === 0) return null;
	const recommendation = all.find((one) => one.id === open);
	if (!recommendation) {
		return (
			<SidePanel title={t.gone} onClose={onClose}>
				<p>{t.goneMore}</p>
			</SidePanel>
		);
	}
	return (
		<RecommendationPanel
			key={recommendation.id}
			workspace={workspace}
			document={document}
			room={room}
			recommendation={recommendation}
			canWrite={canWrite}
			onClose={onClose}
			onWhere={tellWhere}
		/>
	);
}

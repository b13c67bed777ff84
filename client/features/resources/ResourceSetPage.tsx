/** The page of a set of resources and mechanisms: a list to read and sort through, and one of them beside it (`?fiche=<id>`). */

import { useCallback } from "react";
import { type Resource, resourceTable } from "#shared/document/resource-set.ts";
import { citableKey } from "#shared/domain/citable.ts";
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
import { ResourceList } from "#client/features/resources/ResourceList.tsx";
import { ResourcePanel } from "#client/features/resources/ResourcePanel.tsx";
import { texts } from "#client/features/resources/texts.ts";
import { useNames } from "#client/features/resources/use-names.ts";
import { useResourceActs } from "#client/features/resources/use-resource-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { OpenProposals } from "#client/proposals/OpenProposals.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./Resources.module.css";

type ResourceSetPageProps = { workspace: WorkspaceId; document: DocumentId };

export function ResourceSetPage({ workspace, document }: ResourceSetPageProps) {
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
					<Resources workspace={workspace} room={room} open={open} openRecord={openRecord} />
				</RoomGate>
			</div>
			<OpenResource
				key={room.generation}
				workspace={workspace}
				room={room}
				open={open}
				onClose={() => openRecord(null)}
			/>
		</div>
	);
}

type ResourcesProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	open: RecordId | null;
	openRecord: (id: RecordId | null) => void;
};

const keyOf = ({ id }: Resource) => citableKey("resource", id);

function Resources({ workspace, room, open, openRecord }: ResourcesProps) {
	const t = useTexts(texts);
	const acts = useResourceActs(room);
	const nameOf = useCallback((resource: Resource) => resource.name || resource.code || t.untitled, [t]);
	const { remove, question } = useRemovalQuestion<Resource>(workspace, {
		keyOf,
		nameOf,
		onRemove: acts.archive,
		isArchiving: true,
	});
	const onOpen = useCallback((resource: Resource) => openRecord(resource.id), [openRecord]);
	return (
		<>
			<OpenProposals room={room}>
				<OpenThreads room={room}>
					<ResourceList
						workspace={workspace}
						room={room}
						open={open}
						acts={acts}
						onArchive={remove}
						onOpen={onOpen}
						onAdded={openRecord}
					/>
				</OpenThreads>
			</OpenProposals>
			{question}
		</>
	);
}

type OpenResourceProps = { workspace: WorkspaceId; room: OpenRoom; open: RecordId | null; onClose: () => void };

function OpenResource({ workspace, room, open, onClose }: OpenResourceProps) {
	const t = useTexts(texts);
	const table = useTable(room, resourceTable);
	const all = useRecords(table);
	const canWrite = useCanWrite(room);
	const tellWhere = useTellWhere(room);
	const names = useNames(workspace);
	if (open === null || all.length === 0) return null;
	const resource = all.find((one) => one.id === open);
	if (!resource) {
		return (
			<SidePanel title={t.gone} onClose={onClose}>
				<p>{t.goneMore}</p>
			</SidePanel>
		);
	}
	return (
		<ResourcePanel
			key={resource.id}
			workspace={workspace}
			room={room}
			table={table}
			resource={resource}
			names={names}
			canWrite={canWrite}
			onClose={onClose}
			onWhere={tellWhere}
		/>
	);
}

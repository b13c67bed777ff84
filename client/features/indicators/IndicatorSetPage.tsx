/** The page of an indicator set: a live grid, and the record of one indicator beside it (`?fiche=<id>`). */

import { Archive, Keyboard, Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { type Indicator, indicatorTable } from "#shared/document/indicator-set.ts";
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { DocumentHeader } from "#client/document/DocumentHeader.tsx";
import { ImportRecordsButton } from "#client/document/import-records/ImportRecordsButton.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useOpenRecord } from "#client/document/use-open-record.ts";
import type { Person } from "#client/document/use-people.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { useTellWhere } from "#client/document/use-whereabouts.ts";
import { CopyFromButton } from "#client/features/indicators/CopyFromButton.tsx";
import { IndicatorGrid } from "#client/features/indicators/IndicatorGrid.tsx";
import { IndicatorPanel } from "#client/features/indicators/IndicatorPanel.tsx";
import { KeysHelp } from "#client/features/indicators/KeysHelp.tsx";
import { SharedIndicators } from "#client/features/indicators/SharedIndicators.tsx";
import { texts } from "#client/features/indicators/texts.ts";
import { useIndicatorActs } from "#client/features/indicators/use-indicator-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { OpenProposals } from "#client/proposals/OpenProposals.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./IndicatorSetPage.module.css";

const libraryCode = later(() =>
	import("#client/features/indicators/LibraryDialog.tsx").then((file) => file.LibraryDialog),
);

const importKind = later(() =>
	import("#client/features/indicators/indicator-import.ts").then((file) => file.INDICATOR_IMPORT),
);

type IndicatorSetPageProps = { workspace: WorkspaceId; document: DocumentId };

export function IndicatorSetPage({ workspace, document }: IndicatorSetPageProps) {
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
					onFollow={(person) => follow(person, openRecord)}
				/>
				<RoomGate room={room}>
					<IndicatorSet workspace={workspace} document={document} room={room} open={open} onOpen={openRecord} />
				</RoomGate>
			</div>
			<OpenIndicator
				key={room.generation}
				workspace={workspace}
				document={document}
				room={room}
				open={open}
				onOpen={openRecord}
			/>
		</div>
	);
}

/** Goes to the cell somebody is in; to their record when that is all that is known. */
function follow(person: Person, openRecord: (id: RecordId) => void): void {
	const { where } = person;
	if (!where) return;
	const cell = window.document.querySelector<HTMLElement>(`[data-place="${where.record}/${where.field ?? "name"}"]`);
	if (cell) {
		cell.focus();
		cell.scrollIntoView({ block: "center", inline: "nearest" });
	} else openRecord(where.record as RecordId);
}

type IndicatorSetProps = { room: OpenRoom; open: RecordId | null; onOpen: (id: RecordId | null) => void };

const keyOf = ({ id }: Indicator) => citableKey("indicator", id);

function IndicatorSet({ workspace, document, room, open, onOpen }: OpenIndicatorProps) {
	const t = useTexts(texts);
	const table = useTable(room, indicatorTable);
	const all = useRecords(table);
	const canWrite = useCanWrite(room);
	const ownActs = useIndicatorActs(room);
	const nameOf = useCallback((indicator: Indicator) => indicator.name || indicator.code || t.untitled, [t]);
	const { remove: archive, question } = useRemovalQuestion<Indicator>(workspace, {
		keyOf,
		nameOf,
		onRemove: ownActs.archive,
		isArchiving: true,
	});
	const acts = useMemo(() => ({ ...ownActs, archive }), [ownActs, archive]);
	const hasShared = useRecords(useTable(room, sharedIndicatorTable)).length > 0;
	const tellWhere = useTellWhere(room);
	const [search, setSearch] = useState("");
	const [isCopying, setCopying] = useState(false);
	const LibraryDialog = useLater(libraryCode, isCopying, { onGiveUp: () => setCopying(false) });
	const [isArchiveShown, setArchiveShown] = useState(false);
	const [begin, setBegin] = useState<RecordId | null>(null);
	const onBegun = useCallback(() => setBegin(null), []);

	const live = useMemo(() => all.filter((one) => !one.archived), [all]);
	const archivedCount = all.length - live.length;
	const rows = useMemo(
		() => (isArchiveShown ? all : live).filter((one) => isFound(one, search)),
		[all, live, isArchiveShown, search],
	);
	const add = () => {
		setSearch("");
		setBegin(acts.add());
	};
	const addButton = canWrite && (
		<>
			<ImportRecordsButton room={room} kind={importKind} />
			<CopyFromButton workspace={workspace} document={document} onPress={() => setCopying(true)} />
			<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
				{t.add}
			</Button>
		</>
	);

	// The first one that is copied fills the set: the dialog stays.
	const library = isCopying && LibraryDialog && (
		<LibraryDialog workspace={workspace} document={document} room={room} onClose={() => setCopying(false)} />
	);

	const shared = <SharedIndicators workspace={workspace} room={room} canWrite={canWrite} search={search} />;

	if (all.length === 0 && !hasShared) {
		return (
			<>
				{library}
				<EmptyState title={t.emptyTitle} action={addButton}>
					{canWrite ? t.empty : t.emptyReader}
				</EmptyState>
			</>
		);
	}
	return (
		<>
			{library}
			<div className={styles.bar}>
				<SearchField
					label={t.search}
					hideLabel
					placeholder={t.searchPlaceholder}
					value={search}
					onChange={setSearch}
					className={styles.search}
				/>
				<p className={styles.count} role="status">
					{search === "" ? t.count(live.length) : t.countShown(rows.length, live.length)}
				</p>
				<span className={styles.spacer} />
				{archivedCount > 0 && (
					<Button
						variant="quiet"
						icon={<Archive size={16} aria-hidden />}
						onPress={() => setArchiveShown(!isArchiveShown)}
					>
						{isArchiveShown ? t.hideArchived : t.showArchived(archivedCount)}
					</Button>
				)}
				{canWrite && <KeysHelp icon={<Keyboard size={18} aria-hidden />} />}
				{addButton}
			</div>
			{all.length === 0 ? null : rows.length === 0 ? (
				<EmptyState
					isCompact
					title={search === "" ? t.allArchived : t.noneFound}
					action={search !== "" && <Button onPress={() => setSearch("")}>{t.clearSearch}</Button>}
				>
					{search === "" ? t.showArchived(archivedCount) : t.countShown(0, live.length)}
				</EmptyState>
			) : (
				<OpenProposals room={room}>
					<OpenThreads room={room}>
						<IndicatorGrid
							room={room}
							table={table}
							rows={rows}
							canWrite={canWrite}
							open={open}
							onOpen={onOpen}
							acts={acts}
							begin={begin}
							onBegun={onBegun}
							onWhere={tellWhere}
						/>
					</OpenThreads>
				</OpenProposals>
			)}
			{shared}
			{question}
		</>
	);
}

type OpenIndicatorProps = { workspace: WorkspaceId; document: DocumentId } & IndicatorSetProps;

function OpenIndicator({ workspace, document, room, open, onOpen }: OpenIndicatorProps) {
	const t = useTexts(texts);
	const table = useTable(room, indicatorTable);
	const all = useRecords(table);
	const canWrite = useCanWrite(room);
	const tellWhere = useTellWhere(room);
	const disaggregations = useMemo(() => [...new Set(all.flatMap((one) => one.disaggregation))].sort(), [all]);
	if (open === null || all.length === 0) return null;
	const indicator = all.find((one) => one.id === open);
	const close = () => onOpen(null);
	if (!indicator) {
		return (
			<SidePanel title={t.gone} onClose={close}>
				<p>{t.goneMore}</p>
			</SidePanel>
		);
	}
	return (
		<IndicatorPanel
			key={indicator.id}
			workspace={workspace}
			document={document}
			room={room}
			table={table}
			indicator={indicator}
			indicators={all}
			disaggregations={disaggregations}
			canWrite={canWrite}
			onClose={close}
			onWhere={tellWhere}
		/>
	);
}

function isFound(indicator: Indicator, search: string): boolean {
	const wanted = foldText(search);
	if (wanted === "") return true;
	const { code, name, unit, formula, source, responsible, disaggregation } = indicator;
	return foldText([code, name, unit, formula, source, responsible, ...disaggregation].join(" ")).includes(wanted);
}

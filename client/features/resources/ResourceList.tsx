/** The resources of a set as cards: found by words, filtered by nature, status and stage, put in order by keys or menu. */

import { Archive, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import {
	RESOURCE_NATURES,
	RESOURCE_STATUSES,
	type Resource,
	type ResourceNature,
	type ResourceStatus,
	resourceTable,
} from "#shared/document/resource-set.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { natureWords, resourceStatusWords } from "#shared/document/resource-words.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { ResourceCard } from "#client/features/resources/ResourceCard.tsx";
import { texts } from "#client/features/resources/texts.ts";
import { useNames } from "#client/features/resources/use-names.ts";
import type { ResourceActs } from "#client/features/resources/use-resource-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Resources.module.css";

type ResourceListProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	open: RecordId | null;
	acts: ResourceActs;
	/** Answers whether it is done already, or asked first. */
	onArchive: (resource: Resource) => boolean;
	onOpen: (resource: Resource) => void;
	onAdded: (id: RecordId) => void;
};

const ANY = "any";

export function ResourceList({ workspace, room, open, acts, onArchive, onOpen, onAdded }: ResourceListProps) {
	const t = useTexts(texts);
	const natures = useTexts(natureWords);
	const statuses = useTexts(resourceStatusWords);
	const helpId = useId();
	const canWrite = useCanWrite(room);
	const all = useRecords(useTable(room, resourceTable));
	const statements = useStatements(room.doc);
	const others = useOthersAt(room);
	const names = useNames(workspace);
	const [search, setSearch] = useState("");
	const [nature, setNature] = useState<ResourceNature | typeof ANY>(ANY);
	const [status, setStatus] = useState<ResourceStatus | typeof ANY>(ANY);
	const [stage, setStage] = useState<string>(ANY);
	const [isArchiveShown, setArchiveShown] = useState(false);
	const list = useRef<HTMLUListElement>(null);

	const live = useMemo(() => all.filter((one) => !one.archived), [all]);
	const archivedCount = all.length - live.length;
	const wanted = foldText(search);
	const wordsOf = (one: Resource) =>
		[one.code, one.name, statements[one.id] ?? "", ...one.providers.map(names.organisation)].join(" ");
	const shown = (isArchiveShown ? all : live).filter(
		(one) =>
			(nature === ANY || one.nature === nature) &&
			(status === ANY || one.status === status) &&
			(stage === ANY || one.stages.includes(stage)) &&
			(wanted === "" || foldText(wordsOf(one)).includes(wanted)),
	);
	const isFiltered = wanted !== "" || nature !== ANY || status !== ANY || stage !== ANY;
	const usedStages = names.stages.filter(({ id }) => all.some((one) => one.stages.includes(id)));

	const focusCard = (id: string | undefined) => {
		if (id) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
	};
	const clear = () => {
		setSearch("");
		setNature(ANY);
		setStatus(ANY);
		setStage(ANY);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
		const at = shown.findIndex((one) => one.id === id);
		const resource = shown[at];
		if (!resource) return;
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		const control = event.ctrlKey || event.metaKey;
		if (step !== null && event.altKey && event.shiftKey && canWrite) {
			acts.move(resource, step, shown);
			focusCard(resource.id);
		} else if (step !== null && !event.altKey && !control) focusCard(shown[at + step]?.id);
		else if (event.key === "Delete" && canWrite && !resource.archived) {
			if (onArchive(resource) && !isArchiveShown) focusCard((shown[at + 1] ?? shown[at - 1])?.id);
		} else if (control && event.key.toLowerCase() === "z" && canWrite) (event.shiftKey ? acts.redo : acts.undo)();
		else if (control && event.key.toLowerCase() === "y" && canWrite) acts.redo();
		else return;
		event.preventDefault();
	};

	const addButton = canWrite && (
		<Button
			variant="primary"
			icon={<Plus size={18} aria-hidden />}
			onPress={() => {
				clear();
				onAdded(acts.add());
			}}
		>
			{t.add}
		</Button>
	);
	if (all.length === 0) {
		return (
			<EmptyState title={t.emptyTitle} action={addButton}>
				{canWrite ? t.empty : t.emptyReader}
			</EmptyState>
		);
	}
	return (
		<>
			<div className={styles.bar}>
				<SearchField
					label={t.search}
					hideLabel
					placeholder={t.searchPlaceholder}
					value={search}
					onChange={setSearch}
					className={styles.search}
				/>
				<Select
					label={t.filterNature}
					hideLabel
					className={styles.filter}
					options={[
						{ value: ANY, label: t.anyNature },
						...RESOURCE_NATURES.map((value) => ({ value, label: natures[value] })),
					]}
					value={nature}
					onChange={setNature}
				/>
				<Select
					label={t.filterStatus}
					hideLabel
					className={styles.filter}
					options={[
						{ value: ANY, label: t.anyStatus },
						...RESOURCE_STATUSES.map((value) => ({ value, label: statuses[value] })),
					]}
					value={status}
					onChange={setStatus}
				/>
				{usedStages.length > 0 && (
					<Select
						label={t.filterStage}
						hideLabel
						className={styles.filter}
						options={[
							{ value: ANY, label: t.anyStage },
							...usedStages.map(({ id }) => ({ value: id as string, label: names.stage(id) || t.stageGone })),
						]}
						value={stage}
						onChange={setStage}
					/>
				)}
				<p className={styles.count} role="status">
					{isFiltered ? t.countShown(shown.length, live.length) : t.count(live.length)}
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
				{addButton}
			</div>
			{shown.length === 0 ? (
				<EmptyState
					isCompact
					title={isFiltered ? t.noneFound : t.allArchived}
					action={isFiltered && <Button onPress={clear}>{t.clearFilters}</Button>}
				>
					{t.countShown(0, live.length)}
				</EmptyState>
			) : (
				<>
					<VisuallyHidden>
						<span id={helpId}>{canWrite ? t.listHelp : t.listHelpReading}</span>
					</VisuallyHidden>
					<ul
						ref={list}
						className={styles.list}
						aria-label={t.listLabel}
						aria-describedby={helpId}
						onKeyDown={onKeyDown}
					>
						{shown.map((resource) => (
							<li key={resource.id}>
								<ResourceCard
									resource={resource}
									statement={statements[resource.id] ?? ""}
									names={names}
									isOpen={open === resource.id}
									canWrite={canWrite}
									others={others.record(resource.id)}
									onOpen={() => onOpen(resource)}
									onMove={(by) => acts.move(resource, by, shown)}
									onArchive={() => onArchive(resource)}
									onRestore={() => acts.restore(resource)}
								/>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

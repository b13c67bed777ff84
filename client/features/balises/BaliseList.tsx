/** The balises of a set as cards: found by words, filtered by level and status, put in order by keys or menu. */

import { Archive, Plus } from "lucide-react";
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import {
	BALISE_STATUSES,
	type Balise,
	type BaliseStatus,
	baliseTable,
	criterionTable,
	LEVELS,
	type Level,
} from "#shared/document/balise-set.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { levelWords, statusWords } from "#client/document/balise-words.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { BaliseCard } from "#client/features/balises/BaliseCard.tsx";
import { texts } from "#client/features/balises/texts.ts";
import { useBaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./BaliseSetPage.module.css";

type BaliseListProps = {
	room: OpenRoom;
	open: RecordId | null;
	onOpen: (balise: Balise) => void;
	onAdded: (id: RecordId) => void;
};

const ANY = "any";

export function BaliseList({ room, open, onOpen, onAdded }: BaliseListProps) {
	const t = useTexts(texts);
	const levels = useTexts(levelWords);
	const statuses = useTexts(statusWords);
	const helpId = useId();
	const canWrite = useCanWrite(room);
	const all = useRecords(useTable(room, baliseTable));
	const criteria = useRecords(useTable(room, criterionTable));
	const statements = useStatements(room.doc);
	const others = useOthersAt(room);
	const acts = useBaliseActs(room);
	const [search, setSearch] = useState("");
	const [level, setLevel] = useState<Level | typeof ANY>(ANY);
	const [status, setStatus] = useState<BaliseStatus | typeof ANY>(ANY);
	const [isArchiveShown, setArchiveShown] = useState(false);
	const list = useRef<HTMLUListElement>(null);

	const live = useMemo(() => all.filter((one) => !one.archived), [all]);
	const archivedCount = all.length - live.length;
	const wanted = foldText(search);
	const shown = (isArchiveShown ? all : live).filter(
		(one) =>
			(level === ANY || one.level === level) &&
			(status === ANY || one.status === status) &&
			(wanted === "" || foldText(`${one.code} ${one.name} ${statements[one.id] ?? ""}`).includes(wanted)),
	);
	const isFiltered = wanted !== "" || level !== ANY || status !== ANY;
	const progress = useMemo(() => {
		const counts = new Map<string, { done: number; all: number }>();
		for (const criterion of criteria) {
			if (criterion.archived || criterion.asks !== "text") continue;
			const before = counts.get(criterion.balise) ?? { done: 0, all: 0 };
			counts.set(criterion.balise, { done: before.done + Number(criterion.checked), all: before.all + 1 });
		}
		return counts;
	}, [criteria]);

	const latest = useRef(shown);
	latest.current = shown;
	const onMove = useCallback((balise: Balise, by: -1 | 1) => acts.move(balise, by, latest.current), [acts]);
	const focusCard = (id: string | undefined) => {
		if (id) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
	};
	const clear = () => {
		setSearch("");
		setLevel(ANY);
		setStatus(ANY);
	};
	const add = () => {
		clear();
		onAdded(acts.add());
	};

	const onKeyDown = (event: KeyboardEvent) => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
		const at = shown.findIndex((one) => one.id === id);
		const balise = shown[at];
		if (!balise) return;
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		const control = event.ctrlKey || event.metaKey;
		if (step !== null && event.altKey && event.shiftKey && canWrite) {
			acts.move(balise, step, shown);
			focusCard(balise.id);
		} else if (step !== null && !event.altKey && !control) focusCard(shown[at + step]?.id);
		else if (event.key === "Delete" && canWrite && !balise.archived) {
			acts.archive(balise);
			if (!isArchiveShown) focusCard((shown[at + 1] ?? shown[at - 1])?.id);
		} else if (control && event.key.toLowerCase() === "z" && canWrite) (event.shiftKey ? acts.redo : acts.undo)();
		else if (control && event.key.toLowerCase() === "y" && canWrite) acts.redo();
		else return;
		event.preventDefault();
	};

	const addButton = canWrite && (
		<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
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
					label={t.filterStatus}
					hideLabel
					className={styles.filter}
					options={[
						{ value: ANY, label: t.anyStatus },
						...BALISE_STATUSES.map((value) => ({ value, label: statuses[value] })),
					]}
					value={status}
					onChange={setStatus}
				/>
				<Select
					label={t.filterLevel}
					hideLabel
					className={styles.filter}
					options={[{ value: ANY, label: t.anyLevel }, ...LEVELS.map((value) => ({ value, label: levels[value] }))]}
					value={level}
					onChange={setLevel}
				/>
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
						<span id={helpId}>{t.listHelp}</span>
					</VisuallyHidden>
					<ul
						ref={list}
						className={styles.list}
						aria-label={t.listLabel}
						aria-describedby={helpId}
						onKeyDown={onKeyDown}
					>
						{shown.map((balise) => (
							<li key={balise.id}>
								<BaliseCard
									balise={balise}
									statement={statements[balise.id] ?? ""}
									done={progress.get(balise.id)?.done ?? 0}
									all={progress.get(balise.id)?.all ?? 0}
									isOpen={open === balise.id}
									canWrite={canWrite}
									others={others.record(balise.id)}
									acts={acts}
									onOpen={onOpen}
									onMove={onMove}
								/>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

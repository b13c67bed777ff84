/** The balises of a set as cards: found by words, filtered by level and status, put in order by keys or menu. */

import { Archive, FolderPlus, Plus } from "lucide-react";
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import {
	type Balise,
	type BaliseStatus,
	baliseTable,
	criterionTable,
	type Level,
	sectionTable,
} from "#shared/document/balise-set.ts";
import { baliseGroups } from "#shared/document/balise-sections.ts";
import type { AdoptionsState } from "#shared/ledger/adoptions.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { ImportRecordsButton } from "#client/document/import-records/ImportRecordsButton.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { adoptedMark, statusOf } from "#client/features/balises/adopted-mark.ts";
import { ANY, BaliseFilters } from "#client/features/balises/BaliseFilters.tsx";
import { BaliseCard } from "#client/features/balises/BaliseCard.tsx";
import { BaliseSection } from "#client/features/balises/BaliseSection.tsx";
import { type LifeAct, LifeDialog } from "#client/features/balises/LifeDialogs.tsx";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import type { BaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { later } from "#client/ui/later.ts";
import { type DropPlace, useCardDrag } from "#client/ui/use-card-drag.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./BaliseSetPage.module.css";

const importKind = later(() => import("#client/features/balises/balise-import.ts").then((file) => file.BALISE_IMPORT));

type BaliseListProps = {
	/** Folded in place by whoever hands it in. */
	adoptions: AdoptionsState;
	room: OpenRoom;
	/** `archive` answers whether it is done already, or asked first. */
	acts: Omit<BaliseActs, "archive"> & { archive: (balise: Balise) => boolean };
	open: RecordId | null;
	onOpen: (balise: Balise) => void;
	onAdded: (id: RecordId) => void;
};

export function BaliseList({ adoptions, room, acts, open, onOpen, onAdded }: BaliseListProps) {
	const t = useTexts(texts);
	const lifeWords = useTexts(lifeTexts);
	const helpId = useId();
	const canWrite = useCanWrite(room);
	const all = useRecords(useTable(room, baliseTable));
	const criteria = useRecords(useTable(room, criterionTable));
	const statements = useStatements(room.doc);
	const others = useOthersAt(room);
	const sectionsOf = useTable(room, sectionTable);
	const [search, setSearch] = useState("");
	const [level, setLevel] = useState<Level | typeof ANY>(ANY);
	const [status, setStatus] = useState<BaliseStatus | typeof ANY>(ANY);
	const [isArchiveShown, setArchiveShown] = useState(false);
	const list = useRef<HTMLDivElement>(null);

	const live = useMemo(() => all.filter((one) => !one.archived), [all]);
	const archivedCount = all.length - live.length;
	const wanted = foldText(search);
	const shown = (isArchiveShown ? all : live).filter(
		(one) =>
			(level === ANY || one.level === level) &&
			(status === ANY || statusOf(adoptions, one) === status) &&
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

	const sections = useRecords(sectionsOf).filter(({ archived }) => !archived);
	const groups = baliseGroups(sections, shown).filter(
		({ section, balises }) => !isFiltered || balises.length > 0 || section === null,
	);
	const ordered = groups.flatMap(({ balises }) => balises);
	const latest = useRef(groups);
	latest.current = groups;
	const onMove = useCallback((balise: Balise, by: -1 | 1) => acts.move(balise, by, latest.current), [acts]);
	const onDrop = useCallback(
		(id: string, { list: section, before }: DropPlace) => {
			const balise = latest.current.flatMap(({ balises }) => balises).find((one) => one.id === id);
			if (balise) acts.place(balise, section, before);
		},
		[acts],
	);
	const { drag, grip } = useCardDrag(onDrop);
	const [life, setLife] = useState<{ balise: Balise; act: LifeAct } | null>(null);
	const onAct = useCallback((balise: Balise, act: LifeAct) => setLife({ balise, act }), []);
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
		const at = ordered.findIndex((one) => one.id === id);
		const balise = ordered[at];
		if (!balise) return;
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		const control = event.ctrlKey || event.metaKey;
		if (step !== null && event.altKey && event.shiftKey && canWrite) {
			acts.move(balise, step, groups);
			focusCard(balise.id);
		} else if (step !== null && !event.altKey && !control) focusCard(ordered[at + step]?.id);
		else if (event.key === "Delete" && canWrite && !balise.archived) {
			if (acts.archive(balise) && !isArchiveShown) focusCard((ordered[at + 1] ?? ordered[at - 1])?.id);
		} else if (control && event.key.toLowerCase() === "z" && canWrite) (event.shiftKey ? acts.redo : acts.undo)();
		else if (control && event.key.toLowerCase() === "y" && canWrite) acts.redo();
		else return;
		event.preventDefault();
	};

	const addButton = canWrite && (
		<>
			<ImportRecordsButton room={room} kind={importKind} />
			<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
				{t.add}
			</Button>
		</>
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
			<BaliseFilters
				search={search}
				status={status}
				level={level}
				count={isFiltered ? t.countShown(shown.length, live.length) : t.count(live.length)}
				onSearch={setSearch}
				onStatus={setStatus}
				onLevel={setLevel}
			>
				{archivedCount > 0 && (
					<Button
						variant="quiet"
						icon={<Archive size={16} aria-hidden />}
						onPress={() => setArchiveShown(!isArchiveShown)}
					>
						{isArchiveShown ? t.hideArchived : t.showArchived(archivedCount)}
					</Button>
				)}
				{canWrite && (
					<Button
						variant="quiet"
						icon={<FolderPlus size={16} aria-hidden />}
						onPress={() => acts.addSection(lifeWords.newSection)}
					>
						{lifeWords.addSection}
					</Button>
				)}
				{addButton}
			</BaliseFilters>
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
					<div ref={list} className={styles.groups}>
						{groups.map(({ section, balises }) => (
							<BaliseSection
								key={section?.id ?? "none"}
								section={section}
								sections={sections}
								table={sectionsOf}
								canWrite={canWrite}
								drag={drag}
								helpId={helpId}
								isEmpty={balises.length === 0}
								onKeyDown={onKeyDown}
							>
								{balises.map((balise) => (
									<li
										key={balise.id}
										data-drop-item={balise.id}
										className={classNames(
											styles.item,
											drag?.id === balise.id && styles.taken,
											drag?.place?.before === balise.id && styles.dropBefore,
										)}
									>
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
											onAct={onAct}
											headingLevel={sections.length > 0 ? 3 : 2}
											hasSections={sections.length > 0}
											grip={canWrite && !balise.archived ? grip : null}
											{...adoptedMark(adoptions, room, balise)}
										/>
									</li>
								))}
							</BaliseSection>
						))}
					</div>
				</>
			)}
			{life && <LifeDialog room={room} balise={life.balise} act={life.act} onClose={() => setLife(null)} />}
		</>
	);
}

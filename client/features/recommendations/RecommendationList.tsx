/** The recommendations of a set as cards in their sections: found by words, filtered, put in order by keys or menu. */

import { Archive, FileInput, FolderPlus, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import {
	type Recommendation,
	recommendationSectionTable,
	recommendationTable,
} from "#shared/document/recommendation-set.ts";
import { leaveSection, sectionGroups } from "#shared/document/record-sections.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { SectionHeading } from "#client/document/SectionHeading.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { RecommendationCard } from "#client/features/recommendations/RecommendationCard.tsx";
import { ANY, NO_FILTER, RecommendationFilters } from "#client/features/recommendations/RecommendationFilters.tsx";
import { texts } from "#client/features/recommendations/texts.ts";
import type { RecommendationActs } from "#client/features/recommendations/use-recommendation-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Recommendations.module.css";

type RecommendationListProps = {
	room: OpenRoom;
	open: RecordId | null;
	acts: RecommendationActs;
	/** Answers whether it is done already, or asked first. */
	onArchive: (recommendation: Recommendation) => boolean;
	onOpen: (id: RecordId) => void;
	onImport: () => void;
};

export function RecommendationList({ room, open, acts, onArchive, onOpen, onImport }: RecommendationListProps) {
	const t = useTexts(texts);
	const helpId = useId();
	const canWrite = useCanWrite(room);
	const all = useRecords(useTable(room, recommendationTable));
	const sectionsOf = useTable(room, recommendationSectionTable);
	const sections = useRecords(sectionsOf).filter(({ archived }) => !archived);
	const originals = useStatements(room.doc, "original");
	const wordings = useStatements(room.doc, "wording");
	const others = useOthersAt(room);
	const [filters, setFilters] = useState(NO_FILTER);
	const [isArchiveShown, setArchiveShown] = useState(false);
	const list = useRef<HTMLDivElement>(null);

	const live = all.filter((one) => !one.archived);
	const archivedCount = all.length - live.length;
	const wanted = foldText(filters.search);
	const wordsOf = ({ id, code, name }: Recommendation) =>
		foldText([code, name, wordings[id] ?? "", originals[id] ?? ""].join(" "));
	const shown = (isArchiveShown ? all : live).filter(
		(one) =>
			(filters.status === ANY || one.status === filters.status) &&
			(filters.agreement === ANY || one.agreement === filters.agreement) &&
			(wanted === "" || wordsOf(one).includes(wanted)),
	);
	const isFiltered = wanted !== "" || filters.status !== ANY || filters.agreement !== ANY;
	const groups = sectionGroups(sections, shown).filter(
		({ section, records }) => !isFiltered || records.length > 0 || section === null,
	);
	const ordered = groups.flatMap(({ records }) => records);

	const focusCard = (id: string | undefined) => {
		if (id) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
		const at = ordered.findIndex((one) => one.id === id);
		const one = ordered[at];
		if (!one) return;
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		const control = event.ctrlKey || event.metaKey;
		if (step !== null && event.altKey && event.shiftKey && canWrite) {
			acts.move(one, step, groups);
			focusCard(one.id);
		} else if (step !== null && !event.altKey && !control) focusCard(ordered[at + step]?.id);
		else if (event.key === "Delete" && canWrite && !one.archived) {
			if (onArchive(one) && !isArchiveShown) focusCard((ordered[at + 1] ?? ordered[at - 1])?.id);
		} else if (control && event.key.toLowerCase() === "z" && canWrite) (event.shiftKey ? acts.redo : acts.undo)();
		else if (control && event.key.toLowerCase() === "y" && canWrite) acts.redo();
		else return;
		event.preventDefault();
	};
	const add = () => {
		setFilters(NO_FILTER);
		onOpen(acts.add());
	};
	const addButton = canWrite && (
		<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
			{t.add}
		</Button>
	);
	const importButton = canWrite && (
		<Button icon={<FileInput size={18} aria-hidden />} onPress={onImport}>
			{t.importReport}
		</Button>
	);
	if (all.length === 0) {
		return (
			<EmptyState
				title={t.emptyTitle}
				action={
					canWrite && (
						<div className={styles.first}>
							{importButton}
							{addButton}
						</div>
					)
				}
			>
				{canWrite ? t.empty : t.emptyReader}
			</EmptyState>
		);
	}
	return (
		<>
			<RecommendationFilters
				filters={filters}
				onChange={setFilters}
				count={isFiltered ? t.countShown(shown.length, live.length) : t.count(live.length)}
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
						onPress={() => acts.addSection(t.newSection)}
					>
						{t.addSection}
					</Button>
				)}
				{importButton}
				{addButton}
			</RecommendationFilters>
			{shown.length === 0 ? (
				<EmptyState
					isCompact
					title={isFiltered ? t.noneFound : t.allArchived}
					action={isFiltered && <Button onPress={() => setFilters(NO_FILTER)}>{t.clearFilters}</Button>}
				>
					{t.countShown(0, live.length)}
				</EmptyState>
			) : (
				<>
					<VisuallyHidden>
						<span id={helpId}>{canWrite ? t.listHelp : t.listHelpReading}</span>
					</VisuallyHidden>
					<div ref={list} className={styles.groups}>
						{groups.map(({ section, records }) => (
							<section key={section?.id ?? "none"} className={styles.group}>
								{sections.length > 0 && (
									<SectionHeading
										table={sectionsOf}
										section={section}
										sections={sections}
										words={t}
										canWrite={canWrite}
										onRemove={(id) => leaveSection(recommendationTable(sectionsOf.doc), sectionsOf, id)}
									/>
								)}
								{records.length === 0 && <p className={styles.count}>{t.sectionEmpty}</p>}
								<ul
									className={styles.list}
									aria-label={section?.name || t.listLabel}
									aria-describedby={helpId}
									onKeyDown={onKeyDown}
								>
									{records.map((one) => (
										<li key={one.id}>
											<RecommendationCard
												recommendation={one}
												original={originals[one.id] ?? ""}
												wording={wordings[one.id] ?? ""}
												isOpen={open === one.id}
												canWrite={canWrite}
												headingLevel={sections.length > 0 ? 3 : 2}
												others={others.record(one.id)}
												onOpen={() => onOpen(one.id)}
												onMove={(by) => acts.move(one, by, groups)}
												onArchive={() => onArchive(one)}
												onRestore={() => acts.restore(one)}
											/>
										</li>
									))}
								</ul>
							</section>
						))}
					</div>
				</>
			)}
		</>
	);
}

/** The terms of a glossary, letter by letter: found by words without accents, filtered by status; or, as another view, what is to be avoided. */

import { Archive, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { alphabet, TERM_STATUSES, type Term, type TermStatus, termTable } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { useOthersAt } from "#client/document/use-whereabouts.ts";
import { AvoidIndex } from "#client/features/glossary/AvoidIndex.tsx";
import { useAvoidView } from "#client/features/glossary/use-avoid-view.ts";
import { TermCard } from "#client/features/glossary/TermCard.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import type { TermActs } from "#client/features/glossary/use-term-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { PageViews } from "#client/ui/PageViews.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Glossary.module.css";

type TermListProps = {
	room: OpenRoom;
	open: RecordId | null;
	acts: TermActs;
	/** Answers whether it is done already, or asked first. */
	onArchive: (term: Term) => boolean;
	onOpen: (id: RecordId) => void;
};

const ANY = "any";

export function TermList({ room, open, acts, onArchive, onOpen }: TermListProps) {
	const t = useTexts(texts);
	const statuses = useTexts(termStatusWords);
	const helpId = useId();
	const canWrite = useCanWrite(room);
	const all = useRecords(useTable(room, termTable));
	const definitions = useStatements(room.doc, "definition");
	const others = useOthersAt(room);
	const [isAvoid, setAvoid] = useAvoidView();
	const [search, setSearch] = useState("");
	const [status, setStatus] = useState<TermStatus | typeof ANY>(ANY);
	const [isArchiveShown, setArchiveShown] = useState(false);
	const list = useRef<HTMLDivElement>(null);

	const live = useMemo(() => all.filter((one) => !one.archived), [all]);
	const archivedCount = all.length - live.length;
	const wanted = foldText(search);
	const shown = (isArchiveShown ? all : live).filter(
		(one) =>
			(status === ANY || one.status === status) &&
			(wanted === "" || foldText(wordsOf(one, definitions[one.id] ?? "")).includes(wanted)),
	);
	const isFiltered = wanted !== "" || status !== ANY;
	const groups = alphabet(shown, ({ name }) => name);
	const inOrder = groups.flatMap(({ members }) => members);

	const clear = () => {
		setSearch("");
		setStatus(ANY);
	};
	const focusCard = (id: string | undefined) => {
		if (id) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
		const at = inOrder.findIndex((one) => one.id === id);
		const term = inOrder[at];
		if (!term) return;
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		const control = event.ctrlKey || event.metaKey;
		if (step !== null && !event.altKey && !control) focusCard(inOrder[at + step]?.id);
		else if (event.key === "Delete" && canWrite && !term.archived) {
			if (onArchive(term) && !isArchiveShown) focusCard((inOrder[at + 1] ?? inOrder[at - 1])?.id);
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
				setAvoid(false);
				onOpen(acts.add());
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
			<PageViews
				label={t.views}
				views={[
					{ id: "terms", title: t.viewTerms },
					{ id: "avoid", title: t.viewAvoid },
				]}
				shown={isAvoid ? "avoid" : "terms"}
				onShow={(view) => setAvoid(view === "avoid")}
			/>
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
						...TERM_STATUSES.map((value) => ({ value, label: statuses[value] })),
					]}
					value={status}
					onChange={setStatus}
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
			) : isAvoid ? (
				<AvoidIndex shown={shown} all={all} onOpen={onOpen} />
			) : (
				// biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cards inside it
				<div ref={list} className={styles.letters} onKeyDown={onKeyDown}>
					<VisuallyHidden>
						<span id={helpId}>{canWrite ? t.listHelp : t.listHelpReading}</span>
					</VisuallyHidden>
					{groups.map(({ letter, members }) => (
						<section key={letter} className={styles.letter} aria-label={t.toLetter(letter)}>
							<h2 className={styles.heading}>{letter === "#" ? t.others : letter}</h2>
							<ul className={styles.list} aria-describedby={helpId}>
								{members.map((term) => (
									<li key={term.id}>
										<TermCard
											term={term}
											definition={definitions[term.id] ?? ""}
											isOpen={open === term.id}
											canWrite={canWrite}
											others={others.record(term.id)}
											onOpen={() => onOpen(term.id)}
											onArchive={() => onArchive(term)}
											onRestore={() => acts.restore(term)}
										/>
									</li>
								))}
							</ul>
						</section>
					))}
				</div>
			)}
		</>
	);
}

function wordsOf({ name, english, variants, senses, avoid }: Term, definition: string): string {
	const meant = Object.values(senses).map(({ sector, sense }) => `${sector} ${sense}`);
	return [name, english, ...variants, definition, ...meant, ...Object.values(avoid).map(({ words }) => words)].join(
		" ",
	);
}

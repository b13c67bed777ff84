/** What the moment is compared with, and whose changes are shown. */

import { useMemo } from "react";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import { isVersionOf, type NamedVersion } from "#shared/ledger/versions.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import styles from "#client/features/history/History.module.css";
import { texts } from "#client/features/history/texts.ts";
import { ALONE, type Choice, momentOf, NOW } from "#client/features/history/timeline.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import type { History } from "#client/features/history/use-history.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Select } from "#client/ui/Select.tsx";

const BEFORE = "avant";
const ALL = "tous";

type DifferenceFiltersProps = {
	room: OpenRoom;
	history: History;
	versions: readonly NamedVersion[];
	address: HistoryAddress;
	choice: Choice;
	names: Names;
	passages: readonly PassageDifference[];
};

export function DifferenceFilters(props: DifferenceFiltersProps) {
	const { address, choice, names, passages, history } = props;
	const t = useTexts(texts);
	const { compare } = useFormat();
	const others = useComparisons(props);
	const authors = useMemo(() => {
		const found = new Set<string>();
		for (const { by, restoredBy = [] } of passages)
			for (const hand of [...by, ...restoredBy]) if (hand !== null) found.add(hand);
		for (const { hands } of history.moments) for (const { member } of hands) if (member !== null) found.add(member);
		if (address.author !== null) found.add(address.author);
		return [...found].map((id) => ({ value: id, label: names.name(id) })).sort((a, b) => compare(a.label, b.label));
	}, [passages, history.moments, address.author, names, compare]);
	const sectors = useMemo(() => {
		const found = new Set(authors.flatMap(({ value }) => names.sector(value) ?? []));
		if (address.sector !== null) found.add(address.sector);
		return [...found].sort(compare).map((sector) => ({ value: sector, label: sector }));
	}, [authors, address.sector, names, compare]);
	const other =
		choice.mode === "other" ? String(choice.seq === choice.later ? choice.earlier : choice.later) : MODES[choice.mode];
	return (
		<div className={styles.filters}>
			<Select
				label={t.comparison}
				className={styles.comparison}
				options={others}
				value={other}
				onChange={(value) => address.compareWith(value === BEFORE ? null : value)}
			/>
			{authors.length > 1 && (
				<Select
					label={t.author}
					className={styles.filter}
					options={[{ value: ALL, label: t.everyone }, ...authors]}
					value={address.author ?? ALL}
					onChange={(value) => address.setAuthor(value === ALL ? null : value)}
				/>
			)}
			{sectors.length > 1 && (
				<Select
					label={t.sector}
					className={styles.filter}
					options={[{ value: ALL, label: t.everySector }, ...sectors]}
					value={address.sector ?? ALL}
					onChange={(value) => address.setSector(value === ALL ? null : value)}
				/>
			)}
			{choice.mode !== "alone" && (
				<Checkbox className={styles.only} isSelected={address.onlyChanges} onChange={address.setOnlyChanges}>
					{t.onlyChanges}
				</Checkbox>
			)}
		</div>
	);
}

const MODES = { before: BEFORE, alone: ALONE, now: NOW } as const;

/** What came before, now, each named version, nothing; and the moment of the list that was picked, when there is one. */
function useComparisons({
	room,
	history,
	versions,
	choice,
}: DifferenceFiltersProps): { value: string; label: string }[] {
	const t = useTexts(texts);
	const words = useMomentWords();
	const { moments } = history;
	const named = versions.filter((version) => isVersionOf(version, room.name) && version.seq !== choice.seq);
	const options = [
		{ value: BEFORE, label: t.before },
		{ value: NOW, label: t.now },
		...uniqueBy(named).map(({ seq, name }) => ({ value: String(seq), label: t.versionNamed(name) })),
		{ value: ALONE, label: t.nothing },
	];
	const picked = choice.mode === "other" ? (choice.seq === choice.later ? choice.earlier : choice.later) : null;
	const moment = picked === null ? undefined : momentOf(moments, picked);
	if (moment && options.every(({ value }) => value !== String(picked)))
		options.splice(2, 0, { value: String(picked), label: `${words.day(moment.endedAt)}, ${words.hours(moment)}` });
	return options;
}

/** Of versions on one moment, the last named. */
function uniqueBy(versions: readonly NamedVersion[]): NamedVersion[] {
	return [...new Map(versions.toReversed().map((version) => [version.seq, version])).values()].reverse();
}

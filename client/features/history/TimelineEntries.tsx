/** One line of the list: a moment with who worked in it and how much, or a version with its name. */

import { Bookmark, ChevronDown, ChevronUp, GitCompareArrows, Pencil } from "lucide-react";
import { useId, useState } from "react";
import { isVersionOf, type NamedVersion } from "#shared/ledger/versions.ts";
import type { HistoryMoment } from "#shared/protocol/history.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import styles from "#client/features/history/History.module.css";
import { NameVersionDialog } from "#client/features/history/NameVersionDialog.tsx";
import { sizeWords, StepList } from "#client/features/history/StepList.tsx";
import { texts } from "#client/features/history/texts.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import type { HistoryPlace } from "#client/features/history/use-history.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";

type MomentEntryProps = {
	place: HistoryPlace;
	moment: HistoryMoment;
	isCurrent: boolean;
	/** The other of the two that are compared. */
	isBeside: boolean;
	address: HistoryAddress;
	names: Names;
};

export function MomentEntry({ place, moment, isCurrent, isBeside, address, names }: MomentEntryProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const words = useMomentWords();
	const { hands, seq } = moment;
	const people = hands.map(({ member }) => names.name(member));
	const [isOpen, setOpen] = useState(false);
	const stepsId = useId();
	const changes = hands.reduce((all, hand) => all + hand.changes, 0);
	const hours = words.hours(moment);
	return (
		<li>
			<div className={classNames(styles.entry, isCurrent && styles.current, isBeside && styles.beside)}>
				<button
					type="button"
					className={styles.choose}
					aria-current={isCurrent ? "true" : undefined}
					onClick={() => address.choose(seq)}
				>
					<span className={styles.hours}>{hours}</span>
					<span className={styles.who}>{format.list(people)}</span>
					<span className={styles.quiet}>{sizeWords(moment, t)}</span>
				</button>
				<div className={styles.entryActs}>
					{!isCurrent && (
						<IconButton
							label={t.compareWith(hours)}
							size="small"
							onPress={() => address.compareWith(isBeside ? null : String(seq))}
						>
							<GitCompareArrows size={16} aria-hidden />
						</IconButton>
					)}
					{changes > 1 && (
						<IconButton
							label={t.steps(hours)}
							size="small"
							aria-expanded={isOpen}
							{...(isOpen ? { "aria-controls": stepsId } : {})}
							onPress={() => setOpen(!isOpen)}
						>
							{isOpen ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
						</IconButton>
					)}
				</div>
			</div>
			{isOpen && <StepList id={stepsId} place={place} moment={moment} address={address} names={names} />}
		</li>
	);
}

type VersionEntryProps = {
	room: OpenRoom;
	version: NamedVersion;
	isCurrent: boolean;
	address: HistoryAddress;
	names: Names;
};

export function VersionEntry({ room, version, isCurrent, address, names }: VersionEntryProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { can } = useWorkspace();
	const [isRenaming, setRenaming] = useState(false);
	const { name, seq, member, time, renamed } = version;
	const isHere = isVersionOf(version, room.name);
	const facts = [
		t.named(names.name(member), format.dateTime(time)),
		renamed && t.renamed(names.name(renamed.member), format.dateTime(renamed.time)),
	].filter((fact) => fact !== null);
	const words = (
		<>
			<span className={styles.named}>
				<Bookmark size={16} aria-hidden className={styles.namedIcon} />
				{name}
			</span>
			<span className={styles.quiet}>{t.together(facts)}</span>
			{!isHere && <span className={styles.quiet}>{t.elsewhere}</span>}
		</>
	);
	return (
		<li className={classNames(styles.entry, isCurrent && styles.current)}>
			{isHere ? (
				<button
					type="button"
					className={styles.choose}
					aria-current={isCurrent ? "true" : undefined}
					onClick={() => address.choose(seq)}
				>
					{words}
				</button>
			) : (
				<div className={styles.choose}>{words}</div>
			)}
			<div className={styles.entryActs}>
				{can("nameVersions") && (
					<IconButton label={t.rename(name)} size="small" onPress={() => setRenaming(true)}>
						<Pencil size={16} aria-hidden />
					</IconButton>
				)}
				{isHere && !isCurrent && (
					<IconButton
						label={t.compareWith(t.versionNamed(name))}
						size="small"
						onPress={() => address.compareWith(String(seq))}
					>
						<GitCompareArrows size={16} aria-hidden />
					</IconButton>
				)}
			</div>
			{isRenaming && <NameVersionDialog room={room} version={version} onClose={() => setRenaming(false)} />}
		</li>
	);
}

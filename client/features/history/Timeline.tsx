/** The moments, the named versions and the kept points of a document, by day, the newest first. */

import { useMemo } from "react";
import type { NamedVersion } from "#shared/ledger/versions.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useKeptPoints } from "#client/document/use-kept-points.ts";
import styles from "#client/features/history/History.module.css";
import { texts } from "#client/features/history/texts.ts";
import { PointEntry } from "#client/features/history/PointEntry.tsx";
import { momentOf, timelineDays } from "#client/features/history/timeline.ts";
import { MomentEntry, VersionEntry } from "#client/features/history/TimelineEntries.tsx";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import type { History, HistoryPlace } from "#client/features/history/use-history.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type TimelineProps = {
	place: HistoryPlace;
	room: OpenRoom;
	history: History;
	versions: readonly NamedVersion[];
	address: HistoryAddress;
	names: Names;
};

export function Timeline({ place, room, history, versions, address, names }: TimelineProps) {
	const t = useTexts(texts);
	const words = useMomentWords();
	const { moments } = history;
	const { author, sector, choice } = address;
	const kept = useKeptPoints(room);
	const points = kept.state === "ready" ? kept.value : NO_POINTS;
	const days = useMemo(
		() =>
			timelineDays(moments, versions, {
				dayOf: words.dayKey,
				points,
				isShown: ({ hands }) =>
					hands.some(
						({ member }) =>
							(author === null || member === author) && (sector === null || names.sector(member) === sector),
					),
			}),
		[moments, versions, points, words, author, sector, names],
	);
	const current = choice && momentOf(moments, choice.seq)?.seq;
	const hasMoments = days.some(({ entries }) => entries.some(({ kind }) => kind === "moment"));
	return (
		<nav className={styles.timeline} aria-label={t.moments}>
			{!hasMoments && <p className={styles.quiet}>{t.noneOfPerson}</p>}
			{days.map(({ day, at, entries }) => (
				<section key={day} className={styles.day}>
					<h2 className={styles.dayTitle}>{words.day(at)}</h2>
					<ol className={styles.entries}>
						{entries.map((entry) =>
							entry.kind === "moment" ? (
								<MomentEntry
									// A moment that goes on keeps its beginning.
									key={entry.moment.from}
									place={place}
									moment={entry.moment}
									isCurrent={entry.seq === current}
									isBeside={choice?.mode === "other" && choice.seq !== entry.seq && isOne(choice, entry.seq)}
									address={address}
									names={names}
								/>
							) : entry.kind === "point" ? (
								<PointEntry
									key={`point ${entry.seq}`}
									room={room}
									point={entry.point}
									isCurrent={entry.seq === choice?.seq}
									address={address}
								/>
							) : (
								<VersionEntry
									key={entry.version.version}
									room={room}
									version={entry.version}
									isCurrent={entry.seq === choice?.seq}
									address={address}
									names={names}
								/>
							),
						)}
					</ol>
				</section>
			))}
			{history.more ? (
				<Button variant="quiet" isPending={history.isLoadingMore} onPress={history.more}>
					{t.older}
				</Button>
			) : (
				<p className={styles.quiet}>{history.isCut ? t.cut : t.beginning}</p>
			)}
		</nav>
	);
}

const NO_POINTS = [] as const;

function isOne({ later, earlier }: { later: number; earlier: number | null }, seq: number): boolean {
	return seq === later || seq === earlier;
}

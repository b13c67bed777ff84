/** A kept point in the list: the document just before much of its text went, to be read there and put back. */

import { ShieldCheck, Undo2 } from "lucide-react";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import { lostWords } from "#client/document/kept-point-words.ts";
import { texts } from "#client/document/kept-points-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { usePutBack } from "#client/document/use-kept-points.ts";
import styles from "#client/features/history/History.module.css";
import { texts as historyTexts } from "#client/features/history/texts.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";

type PointEntryProps = { room: OpenRoom; point: KeptPointSummary; isCurrent: boolean; address: HistoryAddress };

export function PointEntry({ room, point, isCurrent, address }: PointEntryProps) {
	const t = useTexts(texts);
	const tHistory = useTexts(historyTexts);
	const format = useFormat();
	const { isPending, putBack } = usePutBack(room);
	const { point: seq, keptAt, name, restored } = point;
	return (
		<li className={classNames(styles.entry, styles.point, isCurrent && styles.current)}>
			<button
				type="button"
				className={styles.choose}
				aria-current={isCurrent ? "true" : undefined}
				onClick={() => address.choose(seq)}
			>
				<Badge tone="warn" icon={<ShieldCheck size={14} aria-hidden />}>
					{tHistory.keptPoint}
				</Badge>
				<span className={styles.quiet}>
					{t.by(name ?? t.somebody)}, {format.dateTime(keptAt)}
				</span>
				<span className={styles.quiet}>{lostWords(point, t, format)}</span>
			</button>
			{restored ? (
				<Badge tone="ok">{t.restored(restored.name ?? t.somebody, format.relative(restored.at))}</Badge>
			) : (
				<Button
					size="small"
					icon={<Undo2 size={16} aria-hidden />}
					aria-label={tHistory.putBackPoint(format.dateTime(keptAt))}
					isPending={isPending}
					onPress={() => void putBack(seq)}
				>
					{t.putBack}
				</Button>
			)}
		</li>
	);
}

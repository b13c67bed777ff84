/** « Points conservés » : the moments kept of a document, each to be read, taken away or put back. */

import { BookOpen } from "lucide-react";
import { useState } from "react";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { KeptPointText } from "#client/document/KeptPointText.tsx";
import { lostWords } from "#client/document/kept-point-words.ts";
import { texts } from "#client/document/kept-points-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useKeptPoints } from "#client/document/use-kept-points.ts";
import styles from "./KeptPointsDialog.module.css";

type KeptPointsDialogProps = {
	room: OpenRoom;
	/** The point to read at once; the list otherwise. */
	first?: number;
	onClose: () => void;
};

export function KeptPointsDialog({ room, first, onClose }: KeptPointsDialogProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const points = useKeptPoints(room);
	const [open, setOpen] = useState(first ?? null);
	const read = points.state === "ready" ? points.value.find(({ point }) => point === open) : undefined;
	return (
		<Dialog
			title={read ? t.asItWas(format.dateTime(read.keptAt)) : t.points}
			isOpen
			onOpenChange={onClose}
			size="large"
			isDismissable
			actions={!read && <Button onPress={onClose}>{t.close}</Button>}
		>
			{read ? (
				<KeptPointText room={room} point={read} onBack={() => setOpen(null)} />
			) : (
				<List points={points} onOpen={setOpen} />
			)}
		</Dialog>
	);
}

type ListProps = { points: ReturnType<typeof useKeptPoints>; onOpen: (point: number) => void };

function List({ points, onOpen }: ListProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	if (points.state === "loading") return <Skeleton lines={3} />;
	if (points.state === "failed") {
		return (
			<ErrorState title={t.failed} onRetry={points.reload} isCompact>
				{failureSentence(points.failure, language)}
			</ErrorState>
		);
	}
	if (points.value.length === 0) {
		return (
			<EmptyState title={t.noPoints} isCompact headingLevel={3}>
				{t.noPointsMore} {t.pointsWhy}
			</EmptyState>
		);
	}
	return (
		<>
			<p className={styles.why}>{t.pointsWhy}</p>
			<ul className={styles.list}>
				{points.value.map((point) => (
					<Point key={point.point} point={point} onOpen={onOpen} />
				))}
			</ul>
		</>
	);
}

function Point({ point, onOpen }: { point: KeptPointSummary; onOpen: (point: number) => void }) {
	const t = useTexts(texts);
	const format = useFormat();
	const when = format.dateTime(point.keptAt);
	const { restored } = point;
	return (
		<li className={styles.point}>
			<div className={styles.words}>
				<p className={styles.when}>
					<time dateTime={point.keptAt}>{when}</time>
				</p>
				<p className={styles.facts}>
					{t.by(point.name ?? t.somebody)} · {lostWords(point, t, format)}
				</p>
				{restored && <Badge tone="ok">{t.restored(restored.name ?? t.somebody, format.relative(restored.at))}</Badge>}
			</div>
			<Button
				size="small"
				icon={<BookOpen size={16} aria-hidden />}
				aria-label={t.readOf(when)}
				onPress={() => onOpen(point.point)}
			>
				{t.read}
			</Button>
		</li>
	);
}

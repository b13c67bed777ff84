/** Says that much text went at once, by whom, to those present and to those who come later; puts it back at the word of whoever may write. */

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { texts } from "#client/document/kept-points-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { pointToTell, useDismissedPoints, useKeptPoints, usePutBack } from "#client/document/use-kept-points.ts";
import { useCanWrite, useRoomStatus } from "#client/document/use-room.ts";
import styles from "./RoomGate.module.css";

const dialogCode = later(() => import("#client/document/KeptPointsDialog.tsx").then((file) => file.KeptPointsDialog));

export function MassDeletionBanner({ room }: { room: OpenRoom }) {
	const t = useTexts(texts);
	const format = useFormat();
	const { massDeletion, member } = useRoomStatus(room);
	const dismissed = useDismissedPoints(room);
	const points = useKeptPoints(room);
	if (massDeletion !== null) {
		const { point, name } = massDeletion;
		return (
			<Told
				key={point}
				room={room}
				point={point}
				isLive
				onClose={() => {
					dismissed.dismiss(point);
					room.forgetMassDeletion();
				}}
			>
				{member === massDeletion.member ? t.massDeletionMine : t.massDeletion(name)}
			</Told>
		);
	}
	const earlier = points.state === "ready" ? pointToTell(points.value, Date.now(), dismissed.is) : null;
	if (earlier === null) return null;
	const when = format.dateTime(earlier.keptAt);
	return (
		<Told key={earlier.point} room={room} point={earlier.point} onClose={() => dismissed.dismiss(earlier.point)}>
			{earlier.member !== null && earlier.member === member
				? t.earlierMine(when)
				: t.earlier(earlier.name ?? t.somebody, when)}
		</Told>
	);
}

type ToldProps = { room: OpenRoom; point: number; isLive?: boolean; onClose: () => void; children: string };

function Told({ room, point, isLive = false, onClose, children }: ToldProps) {
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const { isPending, putBack } = usePutBack(room);
	const [isReading, setReading] = useState(false);
	const Dialog = useLater(dialogCode, isReading, { onGiveUp: () => setReading(false) });
	const restore = async () => {
		if (await putBack(point)) onClose();
	};
	return (
		<div className={styles.banners}>
			<Banner
				tone="warn"
				isLive={isLive}
				onClose={onClose}
				action={
					canWrite && (
						<>
							<Button size="small" variant="quiet" onPress={() => setReading(true)}>
								{t.see}
							</Button>
							<Button
								size="small"
								icon={<Undo2 size={16} aria-hidden />}
								isPending={isPending}
								onPress={() => void restore()}
							>
								{t.putBack}
							</Button>
						</>
					)
				}
			>
				<strong>{children}</strong> {t.massDeletionKept}
			</Banner>
			{isReading && Dialog && <Dialog room={room} first={point} onClose={() => setReading(false)} />}
		</div>
	);
}

/** Says that much text went at once, by whom, and puts it back at the word of whoever may write. */

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/document/leftover-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCanWrite, useRoomStatus } from "#client/document/use-room.ts";
import styles from "./RoomGate.module.css";

export function MassDeletionBanner({ room }: { room: OpenRoom }) {
	const { massDeletion } = useRoomStatus(room);
	if (massDeletion === null) return null;
	return <Told room={room} deletion={massDeletion} />;
}

type ToldProps = { room: OpenRoom; deletion: { point: number; member: string; name: string } };

function Told({ room, deletion }: ToldProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const api = useApi();
	const toast = useToast();
	const canWrite = useCanWrite(room);
	const { member } = useRoomStatus(room);
	const [isPending, setPending] = useState(false);
	const place = parseRoomName(room.name);
	const restore = async () => {
		if (place?.place !== "document") return;
		setPending(true);
		const reply = await api.restorePoint(place.workspace, place.document, deletion.point);
		setPending(false);
		if (!reply.ok) {
			toast({ tone: "danger", text: failureSentence(reply.error, language) });
			return;
		}
		toast({ tone: "ok", text: t.putBackDone(reply.value.blocks) });
		room.forgetMassDeletion();
	};
	return (
		<div className={styles.banners}>
			<Banner
				tone="warn"
				isLive
				onClose={room.forgetMassDeletion}
				action={
					canWrite && (
						<Button
							size="small"
							icon={<Undo2 size={16} aria-hidden />}
							isPending={isPending}
							onPress={() => void restore()}
						>
							{t.putBack}
						</Button>
					)
				}
			>
				<strong>{member === deletion.member ? t.massDeletionMine : t.massDeletion(deletion.name)}</strong>{" "}
				{t.massDeletionKept}
			</Banner>
		</div>
	);
}

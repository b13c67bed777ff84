/** What is shown in the place of a document that closed: why, one's words to take away, and the way back. Fetched ahead: when a room closes, the network may be gone too. */

import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { texts as leftoverTexts } from "#client/document/leftover-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { TakeAway } from "#client/document/TakeAway.tsx";
import { closedTexts } from "#client/document/closed-texts.ts";
import { unsentOf, useRoomValue } from "#client/document/use-room-value.ts";
import styles from "./RoomGate.module.css";

export function ClosedRoom({ room, kind }: { room: OpenRoom; kind: RefusalKind }) {
	const t = useTexts(closedTexts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const titles: Partial<Record<RefusalKind, string>> = {
		"not-signed-in": t.accessEnded,
		"removed-from-workspace": t.accessEnded,
		forbidden: t.accessEnded,
		"not-found": t.notFound,
		archived: t.isArchived,
		"room-damaged": t.damaged,
	};
	const leftover = useTexts(leftoverTexts);
	const unsentChanges = useRoomValue(room, unsentOf);
	const hasWords = room.plainText() !== "";
	return (
		<ErrorState
			title={titles[kind] ?? t.cannotOpen}
			onRetry={room.reconnect}
			action={
				<>
					{hasWords && <TakeAway doc={room.doc} />}
					<ButtonLink href={workspace.can("read") ? paths.workspace(workspace.id) : paths.home()} variant="quiet">
						{t.backHome}
					</ButtonLink>
				</>
			}
		>
			{refusalSentence(kind, language)}
			{unsentChanges > 0 && <span className={styles.unsent}>{leftover.unsentHere(unsentChanges)}</span>}
		</ErrorState>
	);
}

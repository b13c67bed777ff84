/** Opens the portfolio and its two ledgers of assessments for a page, and waits until they are read. Whoever came by the code of a workshop has the ledgers alone, as its steps open them: they hear them in the room of their workshop. */

import type { ReactNode } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { seatIn } from "#client/document/guest-seat.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import {
	type AssessmentsLedger,
	type InstrumentsLedger,
	useAssessments,
	useInstruments,
} from "#client/features/assessments/use-assessments.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

export type Ledgers = { room: OpenRoom; assessments: AssessmentsLedger; instruments: InstrumentsLedger };

type PortfolioLedgersProps = { workspace: WorkspaceId; children: (ledgers: Ledgers) => ReactNode };

export function PortfolioLedgers({ workspace, children }: PortfolioLedgersProps) {
	const seat = seatIn(workspace);
	const room = useRoom(roomName(workspace, seat ?? PORTFOLIO));
	const loaded = <Loaded room={room}>{children}</Loaded>;
	return <RoomGate room={room}>{seat === null ? <WithCatalog room={room}>{loaded}</WithCatalog> : loaded}</RoomGate>;
}

function Loaded({ room, children }: { room: OpenRoom; children: (ledgers: Ledgers) => ReactNode }) {
	const t = useTexts(texts);
	const assessments = useAssessments(room);
	const instruments = useInstruments(room);
	if (assessments.isLoaded && instruments.isLoaded) return children({ room, assessments, instruments });
	const isStuck = assessments.problem !== null || instruments.problem !== null;
	if (isStuck) return <ErrorState title={t.cannotRead}>{t.cannotReadMore}</ErrorState>;
	return (
		<div className={styles.waiting}>
			<Skeleton lines={8} />
		</div>
	);
}

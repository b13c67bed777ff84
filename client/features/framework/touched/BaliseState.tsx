/** The status of a balise, and how many projects meet what it asks of them. */

import { useMemo } from "react";
import { BALISE_STATUSES, criterionTable } from "#shared/document/balise-set.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { askedBy, standingVerdicts } from "#shared/ledger/balise-coverage.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import { coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { statusWords } from "#shared/document/balise-words.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useRoomStatus, useTable } from "#client/document/use-room.ts";
import type { StateProps } from "#client/features/framework/touched/PortfolioStates.tsx";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./TouchedPanel.module.css";

const TONES = { draft: "neutral", discussion: "info", adopted: "ok", retired: "warn" } as const;

export function BaliseState(props: StateProps) {
	const statuses = useTexts(statusWords);
	const status = BALISE_STATUSES.find((one) => one === props.entry.status) ?? "draft";
	return (
		<div className={styles.line}>
			<Badge tone={TONES[status]}>{statuses[status]}</Badge>
			{props.entry.document !== null && <Coverage {...props} document={props.entry.document} />}
		</div>
	);
}

function Coverage({ workspace, portfolio, entry, document }: StateProps & { document: DocumentId }) {
	const t = useTexts(texts);
	const room = useRoom(roomName(workspace, document));
	const { loaded } = useRoomStatus(room);
	const criteria = useRecords(useTable(room, criterionTable));
	const projects = useRecords(useTable(portfolio, projectTable));
	const { state, head, isLoaded } = useJoinedLedger(portfolio, coverageStream, coverageOfSurvivors);
	const asked = useMemo(() => askedBy(entry.id, criteria), [criteria, entry.id]);
	const live = useMemo(() => projects.filter(({ archived }) => !archived), [projects]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const count = useMemo(() => standingVerdicts(state, live, asked), [state, head, live, asked]);
	if (!loaded || !isLoaded) return null;
	if (asked.length === 0) return <span className={styles.quiet}>{t.asksNothing}</span>;
	if (live.length === 0) return <span className={styles.quiet}>{t.noProjects}</span>;
	return (
		<span className={styles.state}>
			{t.met(count.met, live.length - count["not-applicable"])}
			{count.partly > 0 && `, ${t.partly(count.partly)}`}
			{count.stale > 0 && (
				<>
					{", "}
					<strong className={styles.review}>{t.toReview(count.stale)}</strong>
				</>
			)}
		</span>
	);
}

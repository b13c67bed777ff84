/** What a group agreed on about criteria of balises, in the coverage of projects: whether it is there, and the act that puts it there where it was agreed before both were one. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import { judgedByAgreement } from "#shared/ledger/agreed-coverage.ts";
import type { Assessment } from "#shared/ledger/assessments-state.ts";
import { cellKey, coverageStream } from "#shared/ledger/coverage.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type OfAgreed = { workspace: WorkspaceId; instrument: Instrument; agreed: Assessment };

/** For whoever runs the assessments. */
export function CoverageOfAgreed({ workspace, instrument, agreed }: OfAgreed) {
	const t = useTexts(roundTexts);
	const ledger = useLedger(useRoom(roomName(workspace, PORTFOLIO)), coverageStream);
	const command = judgedByAgreement(instrument, agreed);
	if (!ledger.isLoaded || command === null) return null;
	// A judgement that came after it is the last word: this one was said all the same.
	const isThere = (instrument.criteria ?? []).some(({ criterion }) =>
		ledger.state.cells
			.get(cellKey(agreed.project, criterion))
			?.some((judgement) => judgement.agreed?.assessment === agreed.id),
	);
	return (
		<>
			<LedgerNotices ledger={ledger} />
			<div className={styles.acts}>
				{isThere ? (
					<p className={styles.help}>{t.inCoverage}</p>
				) : (
					<Button size="small" onPress={() => void ledger.send(command)}>
						{t.toCoverage}
					</Button>
				)}
			</div>
		</>
	);
}

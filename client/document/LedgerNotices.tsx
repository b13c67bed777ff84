/** What the person must know of what they sent: it waits, it was refused and why, or what follows cannot be read. */

import type { LedgerReading } from "#client/document/ledger-view.ts";
import type { RefusedActs } from "#client/document/RefusedNotice.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { later, useLater } from "#client/ui/later.ts";

const refusedCode = later(() => import("#client/document/RefusedNotice.tsx").then((file) => file.RefusedNotice));

type Noticed = Pick<LedgerReading<unknown>, "problem" | "pending" | "refused"> & RefusedActs;

export function LedgerNotices({ ledger }: { ledger: Noticed }) {
	const t = useTexts(ledgerTexts);
	const Refused = useLater(refusedCode, ledger.refused.length > 0);
	const isCutOff = ledger.problem === "network";
	return (
		<>
			{ledger.problem === "ledger-damaged" ? (
				<Banner tone="danger">{t.damaged}</Banner>
			) : (
				ledger.problem !== null && !isCutOff && <Banner tone="warn">{t.cannotRead}</Banner>
			)}
			{ledger.pending.length > 0 && isCutOff && (
				<Banner tone="info" isLive>
					{t.pending(ledger.pending.length)}
				</Banner>
			)}
			{Refused && ledger.refused.map((one) => <Refused key={one.key} refused={one} ledger={ledger} />)}
		</>
	);
}

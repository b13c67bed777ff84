/** What the person must know of what they sent: it waits, it was refused and why, or what follows cannot be read. */

import { useContext } from "react";
import type { LedgerReading } from "#client/document/ledger-view.ts";
import type { RefusedActs } from "#client/document/RefusedNotice.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { ToldAroundContext } from "#client/document/use-kept-commands.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { later, useLater } from "#client/ui/later.ts";

const refusedCode = later(() => import("#client/document/RefusedNotice.tsx").then((file) => file.RefusedNotice));

type Noticed = Pick<LedgerReading<unknown>, "problem" | "pending" | "refused"> & RefusedActs;

export function LedgerNotices({ ledger }: { ledger: Noticed }) {
	const t = useTexts(ledgerTexts);
	const isToldAround = useContext(ToldAroundContext);
	const refused = ledger.refused.filter((one) => !isToldAround(one));
	const pending = ledger.pending.filter((one) => !isToldAround(one));
	const Refused = useLater(refusedCode, refused.length > 0);
	const isCutOff = ledger.problem === "network";
	return (
		<>
			{ledger.problem === "ledger-damaged" ? (
				<Banner tone="danger">{t.damaged}</Banner>
			) : (
				ledger.problem !== null && !isCutOff && <Banner tone="warn">{t.cannotRead}</Banner>
			)}
			{pending.length > 0 && isCutOff && (
				<Banner tone="info" isLive>
					{t.pending(pending.length)}
				</Banner>
			)}
			{Refused && refused.map((one) => <Refused key={one.key} refused={one} ledger={ledger} />)}
		</>
	);
}

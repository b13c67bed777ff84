/** What the person must know of a ledger they look at: what they gave it was refused and why, or it cannot be read. What waits is told by the frame. */

import type { LedgerReading } from "#client/document/ledger-view.ts";
import type { RefusedActs } from "#client/document/RefusedNotice.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { useToldHere } from "#client/document/told-refusals.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { later, useLater } from "#client/ui/later.ts";

const refusedCode = later(() => import("#client/document/RefusedNotice.tsx").then((file) => file.RefusedNotice));

type Noticed = Pick<LedgerReading<unknown>, "problem" | "refused"> & RefusedActs;

export function LedgerNotices({ ledger }: { ledger: Noticed }) {
	const t = useTexts(ledgerTexts);
	const refused = useToldHere(ledger.refused);
	const Refused = useLater(refusedCode, refused.length > 0);
	return (
		<>
			{ledger.problem === "ledger-damaged" ? (
				<Banner tone="danger">{t.damaged}</Banner>
			) : (
				ledger.problem !== null && ledger.problem !== "network" && <Banner tone="warn">{t.cannotRead}</Banner>
			)}
			{Refused && refused.map((one) => <Refused key={one.key} refused={one} ledger={ledger} />)}
		</>
	);
}

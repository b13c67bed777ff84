/** What the person must know of what they sent: it waits, it was refused and why, or what follows cannot be read. */

import { refusalSentence } from "#client/i18n/refusal-words.ts";
import type { LedgerReading } from "#client/document/ledger-view.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";

type Noticed = Pick<LedgerReading<unknown>, "problem" | "pending" | "refused"> & {
	dismiss: (key: string) => Promise<void>;
	sendAgain: (key: string) => Promise<void>;
};

export function LedgerNotices({ ledger }: { ledger: Noticed }) {
	const t = useTexts(ledgerTexts);
	const { language } = useLanguage();
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
			{ledger.refused.map(({ key, refusal }) => (
				<Banner
					key={key}
					tone="danger"
					isLive
					action={
						<>
							<Button size="small" onPress={() => void ledger.sendAgain(key)}>
								{t.tryAgain}
							</Button>
							<Button size="small" variant="quiet" onPress={() => void ledger.dismiss(key)}>
								{t.forget}
							</Button>
						</>
					}
				>
					<strong>{t.notSent}</strong> {refusal && refusalSentence(refusal.kind, language)}
				</Banner>
			))}
		</>
	);
}

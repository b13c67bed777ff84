/** What became of values given on this device: still waiting for the network, or refused, with the reason, until it was read. */

import { refusalSentence } from "#client/i18n/refusal-words.ts";
import type { useRecordValues } from "#client/features/measurements/use-record-values.ts";
import { texts } from "#client/features/measurements/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";

type Ledger = ReturnType<typeof useRecordValues>["ledger"];

export function LedgerBanners({ ledger }: { ledger: Ledger }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return (
		<>
			{ledger.problem === "ledger-damaged" && (
				<Banner tone="danger">{refusalSentence("ledger-damaged", language)}</Banner>
			)}
			{ledger.pending.length > 0 && ledger.problem === "network" && <Banner isLive>{t.depositWaits}</Banner>}
			{ledger.refused.map(({ key, refusal }) => (
				<Banner
					key={key}
					tone="danger"
					isLive
					action={
						<Button size="small" onPress={() => void ledger.dismiss(key)}>
							{t.dismiss}
						</Button>
					}
				>
					{refusal?.kind === "measurement-changed"
						? t.changedMeanwhile
						: t.refused(refusal ? refusalSentence(refusal.kind, language) : "")}
				</Banner>
			))}
		</>
	);
}

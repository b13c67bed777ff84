/** What the server did not take, and why: the words of it are shown, and may be taken away, before it is put aside for good. */

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { ballotWords, givenWords } from "#client/document/ballot-words.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { keptTexts } from "#client/document/kept-texts.ts";
import { whatWasGiven } from "#client/document/kept-words.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import styles from "./RefusedNotice.module.css";

export type RefusedActs = {
	dismiss: (key: string) => Promise<void>;
	sendAgain: (key: string) => Promise<void>;
};

/** What would be refused again as it stands. */
const FOR_GOOD: ReadonlySet<RefusalKind> = new Set([
	...(["step-passed", "measurement-changed", "vote-closed", "decision-superseded"] as const),
	...(["proposal-closed", "round-closed"] as const),
]);

/** `place`: where it was given, told elsewhere than there. */
type RefusedNoticeProps = { refused: KeptCommand; ledger: RefusedActs; place?: ReactNode };

export function RefusedNotice({ refused, ledger, place }: RefusedNoticeProps) {
	const { key, refusal, room } = refused;
	const t = useTexts(ledgerTexts);
	const tKept = useTexts(keptTexts);
	const { language } = useLanguage();
	const nameOf = useMemberNames(parseRoomName(room)?.workspace as WorkspaceId);
	const words = givenWords(refused, language, (mention) => (mention === EVERYBODY ? t.everybody : nameOf(mention)));
	const isBallot = ballotWords(refused, language) !== "";
	return (
		<Banner
			tone="danger"
			isLive
			action={
				<>
					{words !== "" && (
						<>
							<CopyTextButton size="small" text={() => words} />
							<Button
								size="small"
								icon={<Download size={16} aria-hidden />}
								onPress={() => saveFile(t.refusedFile, words)}
							>
								{t.download}
							</Button>
						</>
					)}
					{refusal && !FOR_GOOD.has(refusal.kind) && (
						<Button size="small" onPress={() => void ledger.sendAgain(key)}>
							{t.tryAgain}
						</Button>
					)}
					<Button size="small" variant="quiet" onPress={() => void ledger.dismiss(key)}>
						{t.forget}
					</Button>
				</>
			}
		>
			<strong>{tKept.refused(whatWasGiven(refused, tKept))}</strong>{" "}
			{refusal && refusalSentence(refusal.kind, language)} {place}
			{words !== "" && (
				<>
					<p>{isBallot ? t.whatYouChose : t.whatYouWrote}</p>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is read by the keyboard too */}
					<blockquote className={styles.written} tabIndex={0}>
						{words}
					</blockquote>
				</>
			)}
		</Banner>
	);
}

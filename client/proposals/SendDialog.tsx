/** Shows what will be proposed, passage by passage, and asks why, before it is sent. */

import { useState } from "react";
import type { Passage } from "#shared/document/changed-passages.ts";
import { MAX_BLOCKS, MAX_PASSAGES, MAX_REASON } from "#shared/ledger/proposals-wire.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { draftText } from "#client/proposals/draft-text.ts";
import type { Fork } from "#client/proposals/fork.ts";
import { texts } from "#client/proposals/texts.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./Proposals.module.css";

type SendDialogProps = {
	fork: Fork;
	onSend: (passages: readonly (Passage & { reason: string })[]) => Promise<Given>;
	onSent: () => void;
	onClose: () => void;
};

export function SendDialog({ fork, onSend, onSent, onClose }: SendDialogProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [passages, setPassages] = useState(() => fork.passages());
	const [reasons, setReasons] = useState<ReadonlyMap<number, string>>(new Map());
	const [hasChanged, setChanged] = useState(false);
	const [refused, setRefused] = useState<RefusalKind | null>(null);
	const [isPending, setPending] = useState(false);
	const isTooLarge =
		passages.length > MAX_PASSAGES ||
		passages.some(({ before, after }) => before.length > MAX_BLOCKS || after.length > MAX_BLOCKS);
	const withReasons = () =>
		passages.map((passage, index) => ({ ...passage, reason: (reasons.get(index) ?? "").trim() }));
	const send = async () => {
		setPending(true);
		setRefused(null);
		const given = await onSend(withReasons());
		setPending(false);
		if (given === "done" || given === "waiting") onSent();
		else if (given === "wording-changed") {
			setPassages(fork.passages());
			setChanged(true);
		} else setRefused(given);
	};
	return (
		<Dialog
			title={t.sendTitle}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="large"
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button
						variant="primary"
						isPending={isPending}
						isDisabled={isTooLarge || passages.length === 0}
						onPress={() => void send()}
					>
						{t.sendNow}
					</Button>
				</>
			}
		>
			<p>{t.sendMore}</p>
			{isTooLarge && <Banner tone="danger">{t.tooLarge}</Banner>}
			{refused !== null && (
				<Banner tone="danger" action={<CopyTextButton size="small" text={() => draftText(withReasons())} />}>
					{refusalSentence(refused, language)} {t.draftStays}
				</Banner>
			)}
			{hasChanged && <Banner tone="warn">{t.changedMeanwhile}</Banner>}
			<ol className={styles.sending}>
				{passages.map(({ before, after }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: passages are in the order of the text
					<li key={index}>
						<DifferenceText before={before} after={after} />
						<TextArea
							label={t.why}
							value={reasons.get(index) ?? ""}
							onChange={(reason) => setReasons(new Map(reasons).set(index, reason))}
							maxLength={MAX_REASON}
							rows={2}
						/>
					</li>
				))}
			</ol>
		</Dialog>
	);
}

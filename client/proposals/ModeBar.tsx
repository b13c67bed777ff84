/** The bar of proposal mode: that one is in it, how much has changed, and the ways out. */

import { PenLine } from "lucide-react";
import { useEffect, useState } from "react";
import type { Passage } from "#shared/document/changed-passages.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { Fork } from "#client/proposals/fork.ts";
import { SendDialog } from "#client/proposals/SendDialog.tsx";
import { draftText } from "#client/proposals/draft-text.ts";
import { texts } from "#client/proposals/texts.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { Dialog, dialogCode } from "#client/ui/Dialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { useOpening } from "#client/ui/use-opening.ts";
import styles from "./Proposals.module.css";

type ModeBarProps = {
	fork: Fork;
	/** Right under its text, for that of a record, rather than at the foot of the page. */
	isInline?: boolean;
	/** False once the role no longer allows it: the draft stays, and its words can be taken away. */
	mayPropose: boolean;
	onSend: (passages: readonly (Passage & { reason: string })[]) => Promise<Given>;
	onSent: () => void;
	onLeave: (keepsDraft: boolean) => void;
};

const COUNT_MS = 300;

export function ModeBar({ fork, isInline = false, mayPropose, onSend, onSent, onLeave }: ModeBarProps) {
	const t = useTexts(texts);
	const [count, setCount] = useState(() => fork.passages().length);
	const [isSending, setSending] = useState(false);
	const [isLeaving, setLeaving] = useState(false);
	const toast = useToast();
	const open = useOpening(dialogCode);
	const send = async () => {
		if (!(await open(() => setSending(true)))) toast({ text: t.notYet, tone: "danger" });
	};
	const leave = async () => {
		if (count === 0) return onLeave(false);
		// Without the question, the draft is kept.
		if (await open(() => setLeaving(true))) return;
		toast({ text: t.leaveMore });
		onLeave(true);
	};
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		const later = () => {
			timer ??= setTimeout(() => {
				timer = null;
				setCount(fork.passages().length);
			}, COUNT_MS);
		};
		const stop = fork.onChange(later);
		later();
		return () => {
			stop();
			if (timer !== null) clearTimeout(timer);
		};
	}, [fork]);
	return (
		<section className={classNames(styles.mode, isInline && styles.inline)} aria-label={t.mode}>
			<PenLine size={18} aria-hidden />
			{mayPropose ? (
				<p>
					<strong>{t.mode}</strong> <span>{t.modeHint}</span>
				</p>
			) : (
				<p role="alert">
					<strong>{t.noLonger}</strong> {t.draftStays}
				</p>
			)}
			<span className={styles.modeCount} role="status">
				{count === 0 ? t.nothingChanged : t.changed(count)}
			</span>
			<div className={styles.modeActs}>
				{!mayPropose && count > 0 && <CopyTextButton size="small" text={() => draftText(fork.passages())} />}
				<Button size="small" variant="quiet" onPress={() => void leave()}>
					{t.leave}
				</Button>
				{mayPropose && (
					<Button size="small" variant="primary" isDisabled={count === 0} onPress={() => void send()}>
						{t.send}
					</Button>
				)}
			</div>
			{isSending && <SendDialog fork={fork} onSend={onSend} onSent={onSent} onClose={() => setSending(false)} />}
			<Dialog
				title={t.leaveTitle}
				isOpen={isLeaving}
				onOpenChange={setLeaving}
				size="small"
				actions={
					<>
						<Button onPress={() => setLeaving(false)}>{t.cancel}</Button>
						<Button variant="danger" onPress={() => onLeave(false)}>
							{t.discard}
						</Button>
						<Button variant="primary" onPress={() => onLeave(true)}>
							{t.keepDraft}
						</Button>
					</>
				}
			>
				<p>{t.leaveMore}</p>
			</Dialog>
		</section>
	);
}

/** The bar of proposal mode: that one is in it, how much has changed, and the ways out. */

import { PenLine } from "lucide-react";
import { useEffect, useState } from "react";
import type { Passage } from "#shared/document/changed-passages.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { Fork } from "#client/proposals/fork.ts";
import { SendDialog } from "#client/proposals/SendDialog.tsx";
import { texts } from "#client/proposals/texts.ts";
import type { Given } from "#client/document/use-give-from-field.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import styles from "./Proposals.module.css";

type ModeBarProps = {
	fork: Fork;
	/** Right under its text, for that of a record, rather than at the foot of the page. */
	isInline?: boolean;
	onSend: (passages: readonly (Passage & { reason: string })[]) => Promise<Given>;
	onSent: () => void;
	onLeave: (keepsDraft: boolean) => void;
};

const COUNT_MS = 300;

export function ModeBar({ fork, isInline = false, onSend, onSent, onLeave }: ModeBarProps) {
	const t = useTexts(texts);
	const [count, setCount] = useState(() => fork.passages().length);
	const [isSending, setSending] = useState(false);
	const [isLeaving, setLeaving] = useState(false);
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
			<p>
				<strong>{t.mode}</strong> <span>{t.modeHint}</span>
			</p>
			<span className={styles.modeCount} role="status">
				{count === 0 ? t.nothingChanged : t.changed(count)}
			</span>
			<Button size="small" variant="quiet" onPress={() => (count === 0 ? onLeave(false) : setLeaving(true))}>
				{t.leave}
			</Button>
			<Button size="small" variant="primary" isDisabled={count === 0} onPress={() => setSending(true)}>
				{t.send}
			</Button>
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

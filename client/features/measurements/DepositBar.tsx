/** What is written and not yet recorded: how much, what is wrong and where, and the act that records it in one's name. */

import { useState } from "react";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { CellKey, DraftPlan } from "#client/features/measurements/entry-draft.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { faultWords, texts } from "#client/features/measurements/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useOnPage } from "#client/ui/on-page.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export type SaidOfDeposit = { reason: string; note: string; source: string };

type DepositBarProps = {
	plan: DraftPlan;
	nameOfCell: (cell: CellKey) => string;
	onGoTo: (cell: CellKey) => void;
	onDiscard: () => void;
	onDeposit: (said: SaidOfDeposit) => Promise<void>;
};

/** As many faults as are named; the others come when these are mended. */
const NAMED = 4;

export function DepositBar({ plan, nameOfCell, onGoTo, onDiscard, onDeposit }: DepositBarProps) {
	const t = useTexts(texts);
	const faults = useTexts(faultWords);
	const { number } = useFormat();
	useOnPage("foot-bar");
	const [isOpen, setOpen] = useState(false);
	const count = plan.fresh.length + plan.corrected.length;
	return (
		<section className={styles.deposit} aria-label={t.barLabel}>
			<div className={styles.depositWords} role="status">
				{count > 0 ? (
					<strong>
						{t.bar(number(count), count === 1)}
						{plan.corrected.length > 0 && (
							<span className={styles.soft}>
								{" "}
								· {t.barCorrected(number(plan.corrected.length), plan.corrected.length === 1)}
							</span>
						)}
					</strong>
				) : (
					plan.faults.length === 0 && <span>{t.barNone}</span>
				)}
				{plan.faults.length > 0 && (
					<span className={styles.fault}>{t.barFaults(number(plan.faults.length), plan.faults.length === 1)}</span>
				)}
			</div>
			{plan.faults.length > 0 && (
				<ul className={styles.faults}>
					{plan.faults.slice(0, NAMED).map(({ cell, fault }) => (
						<li key={cell}>
							<Button size="small" variant="quiet" onPress={() => onGoTo(cell)}>
								{t.goToFault(nameOfCell(cell), faults[fault])}
							</Button>
						</li>
					))}
				</ul>
			)}
			<span className={styles.depositActs}>
				<Button variant="quiet" onPress={onDiscard}>
					{t.discard}
				</Button>
				<Button variant="primary" isDisabled={plan.faults.length > 0 || count === 0} onPress={() => setOpen(true)}>
					{t.deposit}
				</Button>
			</span>
			{isOpen && <DepositDialog plan={plan} onClose={() => setOpen(false)} onDeposit={onDeposit} />}
		</section>
	);
}

type DepositDialogProps = Pick<DepositBarProps, "plan" | "onDeposit"> & { onClose: () => void };

function DepositDialog({ plan, onClose, onDeposit }: DepositDialogProps) {
	const t = useTexts(texts);
	const { number } = useFormat();
	const { me } = useWorkspace();
	const [said, setSaid] = useState<SaidOfDeposit>({ reason: "", note: "", source: "" });
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const isMissing = plan.corrected.length > 0 && said.reason.trim() === "";
	const deposit = async () => {
		setAsked(true);
		if (isMissing) return;
		setPending(true);
		await onDeposit({ reason: said.reason.trim(), note: said.note.trim(), source: said.source.trim() });
		onClose();
	};
	return (
		<Dialog
			title={t.depositTitle}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isPending} onPress={() => void deposit()}>
						{t.depositNow}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<p>{t.depositLead(me.name)}</p>
				<dl className={styles.counts}>
					<div>
						<dt>{t.fresh}</dt>
						<dd>{number(plan.fresh.length)}</dd>
					</div>
					<div>
						<dt>{t.corrections}</dt>
						<dd>{number(plan.corrected.length)}</dd>
					</div>
				</dl>
				{plan.corrected.length > 0 && (
					<TextArea
						label={t.reason}
						description={t.reasonHint}
						value={said.reason}
						maxLength={1000}
						onChange={(reason) => setSaid({ ...said, reason })}
						{...(isAsked && isMissing ? { error: t.reasonMissing } : {})}
					/>
				)}
				<TextField
					label={t.source}
					description={t.sourceHint}
					value={said.source}
					maxLength={1000}
					onChange={(source) => setSaid({ ...said, source })}
				/>
				<TextArea
					label={t.note}
					description={t.noteHint}
					value={said.note}
					maxLength={1000}
					onChange={(note) => setSaid({ ...said, note })}
				/>
			</div>
		</Dialog>
	);
}

/** What may be done with an open proposal: accept it, a part of it, or upon what changed meanwhile; decline it with a reason; withdraw one's own. */

import { Check, Undo2, X } from "lucide-react";
import { useState } from "react";
import { type BlockJson, blocksAt } from "#shared/document/block-json.ts";
import { blocksOf, type Proposal } from "#shared/ledger/proposals.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { DeclineDialog } from "#client/proposals/DeclineDialog.tsx";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { changeSentence, said } from "#client/proposals/form-words.ts";
import { changesOf, withChanges } from "#client/proposals/mix.ts";
import { rebased } from "#client/proposals/rebased.ts";
import { texts } from "#client/proposals/texts.ts";
import type { ProposalActs } from "#client/proposals/use-proposals.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import styles from "./Proposals.module.css";

type DecideProps = {
	room: OpenRoom;
	proposal: Proposal;
	acts: ProposalActs;
	isOwn: boolean;
	/** The passage is not what it was when this was proposed. */
	isStale: boolean;
};

export function Decide({ room, proposal, acts, isOwn, isStale }: DecideProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [isDeclining, setDeclining] = useState(false);
	const [isPending, setPending] = useState(false);
	const [taken, setTaken] = useState<ReadonlySet<number> | null>(null);
	const { before, after, field } = proposal;
	const changes = isStale ? [] : changesOf(before, after);
	const live = isStale ? blocksAt(room.doc, field, blocksOf(proposal)) : before;
	const merged = isStale ? rebased(before, after, live) : null;
	const accept = async (final: readonly BlockJson[] | null) => {
		setPending(true);
		await acts.accept(proposal, final);
		setPending(false);
	};
	const acceptTaken = () => accept(taken ? withChanges(before, after, (index) => taken.has(index)) : null);
	return (
		<div className={styles.decide}>
			{isStale && (
				<div className={styles.threeWay}>
					<p className={styles.stale}>{live.length === 0 && before.length > 0 ? t.staleGone : t.stale}</p>
					<dl>
						<dt>{t.wasThen}</dt>
						<dd>{said(before, language)}</dd>
						<dt>{t.isNow}</dt>
						<dd>{said(live, language)}</dd>
						<dt>{t.isProposed}</dt>
						<dd>{said(after, language)}</dd>
						{merged && (
							<>
								<dt>{t.merged}</dt>
								<dd>
									<DifferenceText before={live} after={merged} />
								</dd>
							</>
						)}
					</dl>
					{!merged && live.length > 0 && <p className={styles.note}>{t.conflict}</p>}
				</div>
			)}
			{taken && (
				<fieldset className={styles.changes}>
					<legend>{t.choose}</legend>
					{changes.map((change) => (
						<Checkbox
							key={change.index}
							isSelected={taken.has(change.index)}
							onChange={(isOn) => {
								const next = new Set(taken);
								if (isOn) next.add(change.index);
								else next.delete(change.index);
								setTaken(next);
							}}
						>
							{changeSentence(change, language)}
						</Checkbox>
					))}
				</fieldset>
			)}
			<div className={styles.acts}>
				{acts.mayDecide && (
					<>
						{isStale ? (
							<>
								{merged && (
									<Button size="small" variant="primary" isPending={isPending} onPress={() => void accept(merged)}>
										{t.acceptMerged}
									</Button>
								)}
								<Button size="small" isPending={isPending} onPress={() => void accept(after)}>
									{t.acceptAsIs}
								</Button>
							</>
						) : (
							<Button
								size="small"
								variant="primary"
								icon={<Check size={16} aria-hidden />}
								isPending={isPending}
								isDisabled={taken?.size === 0}
								onPress={() => void acceptTaken()}
							>
								{taken ? t.acceptPart : t.accept}
							</Button>
						)}
						<Button size="small" icon={<X size={16} aria-hidden />} onPress={() => setDeclining(true)}>
							{t.decline}
						</Button>
					</>
				)}
				{isOwn && (
					<Button
						size="small"
						variant="quiet"
						icon={<Undo2 size={16} aria-hidden />}
						onPress={() => void acts.withdraw(proposal.id)}
					>
						{t.withdraw}
					</Button>
				)}
				{acts.mayDecide && changes.length > 1 && (
					<Button
						size="small"
						variant="quiet"
						onPress={() => setTaken(taken ? null : new Set(changes.map(({ index }) => index)))}
					>
						{taken ? t.chooseAll : t.choose}
					</Button>
				)}
			</div>
			{isDeclining && (
				<DeclineDialog onDecline={(reason) => acts.decline(proposal.id, reason)} onClose={() => setDeclining(false)} />
			)}
		</div>
	);
}

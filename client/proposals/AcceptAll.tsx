/** Accepts together the proposals that nothing stands against: their passages are as they were, and nobody proposes something else for them. */

import { useState } from "react";
import type { Proposal } from "#shared/ledger/proposals.ts";
import type { People } from "#client/comments/use-people.ts";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { texts } from "#client/proposals/texts.ts";
import type { ProposalActs } from "#client/proposals/use-proposals.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Proposals.module.css";

type AcceptAllProps = { proposals: readonly Proposal[]; people: People; acts: ProposalActs };

export function AcceptAll({ proposals, people, acts }: AcceptAllProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const [isAsking, setAsking] = useState(false);
	const acceptAll = async () => {
		let count = 0;
		for (const proposal of proposals) {
			const given = await acts.accept(proposal, null);
			// What stops one would stop the next.
			if (given !== "done") break;
			count += 1;
		}
		toast({ text: t.acceptedAll(count), tone: "ok" });
	};
	return (
		<>
			<Button size="small" variant="quiet" onPress={() => setAsking(true)}>
				{t.acceptAll(proposals.length)}
			</Button>
			<ConfirmDialog
				title={t.acceptAllTitle(proposals.length)}
				confirmLabel={t.accept}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={acceptAll}
			>
				<p>{t.acceptAllMore}</p>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by the keyboard too */}
				<ol className={styles.taken} aria-label={t.acceptAllTaken} tabIndex={0}>
					{proposals.map(({ id, author, before, after, reason }) => (
						<li key={id}>
							<strong>{t.by(people.nameOf(author))}</strong> {people.isGuest(author) && <GuestBadge />}
							<DifferenceText before={before} after={after} />
							{reason !== "" && <p className={styles.reason}>{reason}</p>}
						</li>
					))}
				</ol>
			</ConfirmDialog>
		</>
	);
}

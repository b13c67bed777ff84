/** The proposals for one passage side by side, beside what it says now: read across, decided where they are. One under another on a phone. */

import { useId, useState } from "react";
import { readBlocks, wordsOfBlocks } from "#shared/document/block-json.ts";
import type { Proposal } from "#shared/ledger/proposals.ts";
import type { People } from "#client/comments/use-people.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useWords } from "#client/document/use-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposalCard } from "#client/proposals/ProposalCard.tsx";
import { asAccepted, isStaleIn, sharedPassage } from "#client/proposals/side-by-side.ts";
import { texts } from "#client/proposals/texts.ts";
import { useProposals } from "#client/proposals/use-proposals.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import styles from "./Alternatives.module.css";

type AlternativesDialogProps = {
	room: OpenRoom;
	/** Those that are compared, as they stood when the comparison began: one that is settled meanwhile stays in its place. */
	proposals: readonly Proposal[];
	people: People;
	onClose: () => void;
};

export function AlternativesDialog({ room, proposals, people, onClose }: AlternativesDialogProps) {
	const t = useTexts(texts);
	const titleId = useId();
	const { ledger, acts } = useProposals(room);
	const [active, setActive] = useState<string | null>(null);
	const field = proposals[0]?.field ?? "";
	// What stands there now is told again as the words change.
	useWords(room.doc, field);
	const compared = proposals.map((one) => ledger.state.proposals.get(one.id) ?? one);
	const passage = sharedPassage(readBlocks(room.doc, field), compared);
	const words = wordsOfBlocks(passage);
	const stale = new Set(compared.filter((one) => isStaleIn(room.doc, one)));
	return (
		<Dialog
			title={t.compareTitle(compared.length)}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="full"
			isDismissable
		>
			<div className={styles.columns}>
				<section className={styles.now} aria-labelledby={titleId}>
					<h3 id={titleId}>{t.isNow}</h3>
					{words === "" ? <p className={styles.nothing}>{t.nothingThere}</p> : <p className={styles.words}>{words}</p>}
				</section>
				<ol className={styles.list} aria-label={t.proposals}>
					{compared.map((proposal) => (
						<li key={proposal.id}>
							<ProposalCard
								room={room}
								proposal={proposal}
								people={people}
								acts={acts}
								isActive={active === proposal.id}
								isStale={stale.has(proposal)}
								alternatives={0}
								onActivate={() => setActive(proposal.id)}
								{...(proposal.outcome === null && !stale.has(proposal)
									? { shown: { before: passage, after: asAccepted(passage, proposal) } }
									: {})}
							/>
						</li>
					))}
				</ol>
			</div>
		</Dialog>
	);
}

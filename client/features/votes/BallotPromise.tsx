/** What becomes of one’s answer, said where it is given: open, secret until the close, or anonymous for good. */

import { Eye, Lock, VenetianMask } from "lucide-react";
import { isAnonymous, type Vote } from "#shared/ledger/votes-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Ballot.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";

export function BallotPromise({ vote }: { vote: Vote }) {
	const t = useTexts(voteTexts);
	const { me } = useWorkspace();
	if (isAnonymous(vote))
		return (
			<p className={styles.promise}>
				<VenetianMask size={18} aria-hidden />
				<span>
					<strong>{t.isAnonymous}</strong>
					{` – ${t.anonymousPromise} ${t.anonymousOnce} ${vote.anonymity === "any" ? t.anonymousAny : t.anonymousFive}`}
				</span>
			</p>
		);
	return (
		<p className={styles.promise}>
			{vote.isSecret ? <Lock size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
			<span>
				<strong>{vote.isSecret ? t.isSecret : t.isOpenBallot}</strong>
				{` – ${vote.isSecret ? t.secretPromise : t.openPromise}`}
				{vote.voice === "organisation" && ` ${me.organisation ? t.organisationPromise(me.organisation) : t.ownPromise}`}
			</span>
		</p>
	);
}

/** The votes that are open on a section, or on all of a text: what each is on, until when, and the way to it. */

import { useId } from "react";
import { Link } from "react-aria-components";
import { type ClauseScope, openClauses } from "#shared/ledger/voted-clauses.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { voteTitle } from "#client/document/vote-words.ts";
import { texts } from "#client/features/framework/votes/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./OpenVotes.module.css";

type OpenVotesProps = { workspace: WorkspaceId; place: DocumentId; room: OpenRoom; scope: ClauseScope };

export function OpenVotes({ workspace, place, room, scope }: OpenVotesProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { language } = useLanguage();
	const titleId = useId();
	const { state } = useLedger(room, votesStream);
	const votes = openClauses(state, scope, new Date().toISOString());
	if (votes.length === 0) return null;
	return (
		<section className={styles.open} aria-labelledby={titleId}>
			<h3 id={titleId}>{t.title(votes.length)}</h3>
			<ul>
				{votes.map((vote) => (
					<li key={vote.id}>
						<Link href={paths.vote(workspace, place, vote.id)}>{voteTitle(vote, language)}</Link>
						<p className={styles.soft}>
							{vote.deadline === null ? t.noDeadline : t.until(format.dateTime(vote.deadline))}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What a vote came to: its distribution as a plot and a table, by sector where sectors are large enough, and each ballot with its reason. */

import { useMemo } from "react";
import { countedBallots } from "#shared/domain/tally.ts";
import { type Ballot, isAnonymous, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { GuestBadgeOf } from "#client/document/GuestBadge.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { resultPlot, sectorPlot, type SectorTally, sectorTallies } from "#client/features/votes/result-plots.ts";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { choiceWords, tallyWords } from "#client/document/vote-words.ts";
import { useMembers } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { QuorumBadge } from "#client/features/votes/VoteProgress.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";

type VoteResultsProps = { workspace: WorkspaceId; vote: Vote; head: number };

export function VoteResults({ workspace, vote, head }: VoteResultsProps) {
	const t = useTexts(voteTexts);
	const tMethod = useTexts(methodTexts);
	const { language } = useLanguage();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the vote is folded in place, the head of its ledger says that it changed
	const { tally, plot, sectors, groups, ballots, counted } = useMemo(() => {
		const all = [...vote.ballots.values()];
		const standing = countedBallots(all, vote.voice);
		const result = tallyOf(vote);
		return {
			tally: result,
			plot: result && resultPlot(vote, result, language),
			groups: sectorTallies(vote, standing),
			sectors: sectorPlot(vote, standing, language),
			ballots: all,
			counted: new Set(standing),
		};
	}, [vote, head, language]);
	const isClosed = vote.closed !== null;
	return (
		<section className={styles.section} aria-labelledby="vote-results">
			<h2 id="vote-results">{isClosed ? t.results : t.resultsSoFar}</h2>
			{!tally || !plot ? (
				<p>{t.tooFew}</p>
			) : tally.voices === 0 ? (
				<p>{isClosed ? t.noVoice : t.nobody}</p>
			) : (
				<>
					<p className={styles.badges}>
						<strong>{t.voicesCount(tally.voices)}</strong>
						<QuorumBadge vote={vote} voices={tally.voices} />
						{vote.voice === "organisation" && <Badge>{t.onePerOrganisation}</Badge>}
					</p>
					{tally.kind === "options" && <TallyBars ways={vote} tally={tally} />}
					{(tally.kind === "answers" || plot.isStacked) && (
						<BarPlot
							title={t.distribution}
							summary={t.distributionSaid(tallyWords(vote, tally, language))}
							data={plot.data}
							isStacked={plot.isStacked}
							{...(vote.method.kind === "ranking" ? { note: tMethod.rankingRule(vote.options.length) } : {})}
						/>
					)}
					{sectors && (
						<BarPlot title={t.bySector} summary={t.bySectorNote} data={sectors} note={t.bySectorNote} isStacked />
					)}
					{groups.length > 0 && <SectorTallies vote={vote} groups={groups} />}
					{isAnonymous(vote) ? (
						<AnonymousReasons vote={vote} />
					) : (
						<Disclosure
							title={t.ballots}
							headingLevel={3}
							aside={ballots.length}
							isOpenFirst={ballots.length <= 12 && vote.method.kind !== "consent"}
						>
							<BallotList workspace={workspace} vote={vote} ballots={ballots} counted={counted} />
						</Disclosure>
					)}
				</>
			)}
		</section>
	);
}

/** R571: among options, what each sector that is large enough made of them. */
function SectorTallies({ vote, groups }: { vote: Vote; groups: readonly SectorTally[] }) {
	const t = useTexts(voteTexts);
	const tMethod = useTexts(methodTexts);
	return (
		<section className={styles.sectors} aria-labelledby="vote-sectors">
			<h3 id="vote-sectors">{t.bySector}</h3>
			<p className={styles.soft}>{t.bySectorNote}</p>
			{groups.map(({ sector, tally }) => (
				<div key={sector ?? ""}>
					<h4>{`${sector ?? tMethod.others} (${t.voicesCount(tally.voices)})`}</h4>
					<TallyBars ways={vote} tally={tally} />
				</div>
			))}
		</section>
	);
}

function AnonymousReasons({ vote }: { vote: Vote }) {
	const t = useTexts(voteTexts);
	const reasons = vote.counted?.reasons ?? [];
	if (reasons.length === 0) return null;
	return (
		<Disclosure title={t.anonymousReasons} headingLevel={3} aside={reasons.length} isOpenFirst>
			<p className={styles.soft}>{t.anonymousReasonsNote}</p>
			<ul className={styles.ballots}>
				{reasons.map((reason, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list never changes
					<li key={place} className={styles.reason}>
						{reason}
					</li>
				))}
			</ul>
		</Disclosure>
	);
}

type BallotListProps = {
	workspace: WorkspaceId;
	vote: Vote;
	ballots: readonly Ballot[];
	counted: ReadonlySet<Ballot>;
};

function BallotList({ workspace, vote, ballots, counted }: BallotListProps) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const nameOf = useMemberNames(workspace);
	// R889: of somebody who has left, an organisation could say who they were; where it is what votes, it is told.
	const here = new Set<string>(useMembers().map(({ id }) => id));
	const isTold = ({ organisation, member }: Ballot) =>
		organisation !== "" && (vote.voice === "organisation" || here.has(member));
	return (
		<ul className={styles.ballots}>
			{ballots.map((ballot) => (
				<li key={ballot.member} data-replaced={!counted.has(ballot) || undefined}>
					<p className={styles.ballotBy}>
						<strong>{nameOf(ballot.member)}</strong>
						<GuestBadgeOf workspace={workspace} member={ballot.member} />
						{isTold(ballot) && <span className={styles.soft}>{ballot.organisation}</span>}
					</p>
					<p>
						{choiceWords(vote, ballot.choice, language)}
						{!counted.has(ballot) && <span className={styles.soft}>{` – ${t.replaced}`}</span>}
					</p>
					{ballot.reason !== "" && <p className={styles.reason}>{ballot.reason}</p>}
				</li>
			))}
		</ul>
	);
}

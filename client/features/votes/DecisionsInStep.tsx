/** What is decided in the course of a workshop, with what follows from it: read by everybody who is there as it is written down, and written by whoever may. */

import { Gavel } from "lucide-react";
import { type ComponentProps, useCallback, useEffect, useId, useState } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
import { dayOf } from "#shared/domain/follow-up.ts";
import { type Decision, standingDecisions } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { DecisionForm } from "#client/features/votes/DecisionForm.tsx";
import { FollowUpList } from "#client/features/votes/FollowUpList.tsx";
import { stepDecisionTexts } from "#client/features/votes/step-decision-texts.ts";
import stepStyles from "#client/features/votes/StepVote.module.css";
import { useNow } from "#client/features/votes/use-now.ts";
import { useVotes, useVotesAnew, type VotesHere } from "#client/features/votes/use-votes.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type DecisionsInStepProps = ComponentProps<WorkshopParts["Decisions"]>;

export function DecisionsInStep({ workspace, place, votes, people, isLarge }: DecisionsInStepProps) {
	const [elsewhere, setElsewhere] = useState<DecidedElsewhere>(NOTHING);
	const tell = useCallback(
		(at: string, decisions: readonly Decision[]) => setElsewhere((known) => new Map(known).set(at, decisions)),
		[],
	);
	const places = [...new Set(votes.map((one) => one.place))].filter((one) => one !== place);
	return (
		<>
			{places.map((one) => (
				<DecidedOn
					key={one}
					workspace={workspace}
					place={one as VotePlace}
					votes={votes.filter((vote) => vote.place === one).map(({ vote }) => vote)}
					onRead={tell}
				/>
			))}
			<VotesOf workspace={workspace} place={place}>
				{(here) => (
					<Decisions
						here={here}
						people={people}
						isLarge={isLarge}
						others={places.flatMap((one) => elsewhere.get(one) ?? [])}
					/>
				)}
			</VotesOf>
		</>
	);
}

type DecidedElsewhere = ReadonlyMap<string, readonly Decision[]>;
const NOTHING: DecidedElsewhere = new Map();

type DecidedOnProps = {
	workspace: WorkspaceId;
	place: VotePlace;
	votes: readonly string[];
	onRead: (place: string, decisions: readonly Decision[]) => void;
};

/** Reads in another place what was decided on votes of the steps, and tells it to what shows it. */
function DecidedOn({ workspace, place, votes, onRead }: DecidedOnProps) {
	useVotesAnew(workspace, place);
	const { state, head } = useVotes(useRoom(roomName(workspace, place)));
	const asked = votes.join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: folded in place, its head says that it changed
	useEffect(() => {
		const isAsked = new Set(asked.split(","));
		/** On one of the votes, or in the place of what was decided on one. */
		const isOn = ({ vote, supersedes }: Decision): boolean => {
			if (vote !== null && isAsked.has(vote)) return true;
			const before = supersedes === null ? undefined : state.decisions.get(supersedes);
			return before !== undefined && isOn(before);
		};
		onRead(place, standingDecisions(state).filter(isOn));
		return () => onRead(place, []);
	}, [state, head, asked, place, onRead]);
	return null;
}

type HereProps = { here: VotesHere; people: readonly MemberId[] };
type ShownProps = HereProps & { isLarge: boolean; others: readonly Decision[] };

function Decisions({ here, people, isLarge, others }: ShownProps) {
	const t = useTexts(stepDecisionTexts);
	const id = useId();
	const { can } = useWorkspace();
	const nameOf = useMemberNames(here.workspace);
	const today = dayOf(new Date(useNow()));
	const [isWriting, setWriting] = useState(false);
	const mayWrite = !isLarge && can("decide");
	const decided = [...standingDecisions(here.ledger.state), ...others].sort((one, other) =>
		one.recordedAt < other.recordedAt ? -1 : 1,
	);
	if (decided.length === 0 && !mayWrite) return null;
	return (
		<section className={stepStyles.decisions} data-large={isLarge || undefined} aria-labelledby={id}>
			<h2 id={id}>{t.title}</h2>
			{mayWrite && <LedgerNotices ledger={here.ledger} />}
			{decided.length === 0 && <p className={stepStyles.note}>{t.none}</p>}
			<ol className={stepStyles.decided} aria-live="polite">
				{decided.map((decision) => (
					<li key={decision.id}>
						<p className={stepStyles.decidedText}>{decision.text}</p>
						{decision.followUps.length > 0 && (
							<FollowUpList followUps={decision.followUps} nameOf={nameOf} today={today} />
						)}
					</li>
				))}
			</ol>
			{mayWrite && (
				<>
					<p className={stepStyles.note}>{t.more}</p>
					{isWriting ? (
						<WriteDecision here={here} people={people} onClose={() => setWriting(false)} />
					) : (
						<div>
							<Button icon={<Gavel size={18} aria-hidden />} onPress={() => setWriting(true)}>
								{t.write}
							</Button>
						</div>
					)}
				</>
			)}
		</section>
	);
}

function WriteDecision({ here, people, onClose }: HereProps & { onClose: () => void }) {
	const t = useTexts(stepDecisionTexts);
	const { me } = useWorkspace();
	return (
		<DecisionForm
			here={here}
			className={stepStyles.form}
			isFocused
			of={{
				...{ vote: null, subject: null, fingerprint: null, supersedes: null },
				// Whoever is in the workshop at this instant; somebody who prepares it alone decided it alone.
				participants: people.length > 0 ? people.slice(0, MOST_PARTICIPANTS) : [me.id],
			}}
			acts={<Button onPress={onClose}>{t.cancel}</Button>}
			onRecorded={onClose}
		/>
	);
}

const MOST_PARTICIPANTS = 500;

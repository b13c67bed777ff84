/** What is decided in the course of a workshop, with what follows from it: read by everybody who is there as it is written down, and written by whoever may. */

import { Gavel } from "lucide-react";
import { type ComponentProps, useId, useState } from "react";
import { dayOf } from "#shared/domain/follow-up.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { DecisionForm } from "#client/features/votes/DecisionForm.tsx";
import { FollowUpList } from "#client/features/votes/FollowUpList.tsx";
import { stepDecisionTexts } from "#client/features/votes/step-decision-texts.ts";
import stepStyles from "#client/features/votes/StepVote.module.css";
import { useNow } from "#client/features/votes/use-now.ts";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type DecisionsInStepProps = ComponentProps<WorkshopParts["Decisions"]>;

export function DecisionsInStep({ workspace, place, people, isLarge }: DecisionsInStepProps) {
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => <Decisions here={here} people={people} isLarge={isLarge} />}
		</VotesOf>
	);
}

type HereProps = { here: VotesHere; people: readonly MemberId[] };

function Decisions({ here, people, isLarge }: HereProps & { isLarge: boolean }) {
	const t = useTexts(stepDecisionTexts);
	const id = useId();
	const { can } = useWorkspace();
	const nameOf = useMemberNames(here.workspace);
	const today = dayOf(new Date(useNow()));
	const [isWriting, setWriting] = useState(false);
	const mayWrite = !isLarge && can("decide");
	const standing = [...here.ledger.state.decisions.values()].filter(({ supersededBy }) => supersededBy === null);
	if (standing.length === 0 && !mayWrite) return null;
	return (
		<section className={stepStyles.decisions} data-large={isLarge || undefined} aria-labelledby={id}>
			<h2 id={id}>{t.title}</h2>
			{mayWrite && <LedgerNotices ledger={here.ledger} />}
			{standing.length === 0 && <p className={stepStyles.note}>{t.none}</p>}
			<ol className={stepStyles.decided} aria-live="polite">
				{standing.map((decision) => (
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

/** What is decided in the course of a workshop, with what follows from it: read by everybody who is there as it is written down, and written by whoever may. */

import { Gavel, Plus, X } from "lucide-react";
import { type ComponentProps, useId, useRef, useState } from "react";
import { dayOf } from "#shared/domain/follow-up.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { type FollowUpDraft, followUpOf, NO_FOLLOW_UP } from "#client/features/votes/decision-draft.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { focusFirstFault } from "#client/features/votes/focus-first-fault.ts";
import { FollowUpFields } from "#client/features/votes/FollowUpFields.tsx";
import { FollowUpList } from "#client/features/votes/FollowUpList.tsx";
import { stepDecisionTexts } from "#client/features/votes/step-decision-texts.ts";
import stepStyles from "#client/features/votes/StepVote.module.css";
import { useNow } from "#client/features/votes/use-now.ts";
import { useGive, useMembers, type VotesHere } from "#client/features/votes/use-votes.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

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

/** Fields of a follow-up need a name of their own while others come and go. */
type Numbered = FollowUpDraft & { number: number };

function WriteDecision({ here, people, onClose }: HereProps & { onClose: () => void }) {
	const t = useTexts(decisionTexts);
	const tStep = useTexts(stepDecisionTexts);
	const give = useGive(here);
	const announce = useAnnounce();
	const members = useMembers();
	const { me } = useWorkspace();
	const [text, setText] = useState("");
	const [followUps, setFollowUps] = useState<readonly Numbered[]>([]);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const record = async () => {
		setTried(true);
		const said = followUps.map((one) => followUpOf(one, members));
		const missing = [
			...(text.trim() === "" ? [t.whatMissing] : []),
			...(said.includes(null) ? [t.followUpMissing] : []),
		];
		if (missing.length > 0) {
			announce(missing.join(" "));
			focusFirstFault(form.current);
			return;
		}
		setSending(true);
		const given = await give(
			{
				...{ kind: "record-decision", text: text.trim(), vote: null, subject: null, fingerprint: null },
				// Whoever is in the workshop at this instant; somebody who prepares it alone decided it alone.
				participants: people.length > 0 ? people.slice(0, MOST_PARTICIPANTS) : [me.id],
				followUps: said.filter((one) => one !== null),
				supersedes: null,
			},
			t.recorded,
		);
		setSending(false);
		if (given) onClose();
	};
	const put = (number: number, draft: FollowUpDraft) =>
		setFollowUps(followUps.map((one) => (one.number === number ? { ...draft, number } : one)));
	const add = () => setFollowUps([...followUps, { ...NO_FOLLOW_UP, number: (followUps.at(-1)?.number ?? 0) + 1 }]);
	return (
		<form
			ref={form}
			className={stepStyles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void record();
			}}
		>
			<TextArea
				label={t.what}
				mark="required"
				rows={3}
				value={text}
				maxLength={4000}
				autoFocus
				{...(isTried && text.trim() === "" ? { error: t.whatMissing } : {})}
				onChange={setText}
			/>
			<fieldset className={styles.fieldset}>
				<legend className={styles.legend}>{t.followUps}</legend>
				{followUps.map((one, place) => (
					<div key={one.number} className={styles.numbered}>
						<FollowUpFields draft={one} isTried={isTried} onChange={(draft) => put(one.number, draft)} />
						<IconButton
							label={t.removeFollowUp(place + 1)}
							onPress={() => setFollowUps(followUps.filter(({ number }) => number !== one.number))}
						>
							<X size={18} aria-hidden />
						</IconButton>
					</div>
				))}
				<div>
					<Button size="small" icon={<Plus size={16} aria-hidden />} onPress={add}>
						{t.addFollowUp}
					</Button>
				</div>
			</fieldset>
			<div className={stepStyles.formActs}>
				<Button onPress={onClose}>{tStep.cancel}</Button>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.record}
				</Button>
			</div>
		</form>
	);
}

const MOST_PARTICIPANTS = 500;

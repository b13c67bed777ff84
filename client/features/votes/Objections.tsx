/** The objections of a vote by consent, each with its reason and how the group handled it; recorded by whoever runs the vote. */

import { type ReactNode, useState } from "react";
import { type Ballot, type HandledObjection, objectionsOf, type Vote } from "#shared/ledger/votes-state.ts";
import { OBJECTION_OUTCOMES, type ObjectionOutcome } from "#shared/ledger/votes-wire.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { GuestBadgeOf } from "#client/document/GuestBadge.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { OUTCOME_WORDS } from "#client/features/votes/outcome-words.ts";
import { useGive, type VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

export function Objections({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const nameOf = useMemberNames(here.workspace);
	const objections = objectionsOf(vote);
	return (
		<section className={styles.section} aria-labelledby="vote-objections">
			<h2 id="vote-objections">{t.objections}</h2>
			{objections.length === 0 ? (
				<p>{t.noObjection}</p>
			) : (
				<ul className={styles.objections}>
					{objections.map((ballot) => (
						<li key={ballot.member} className={styles.objection}>
							<ObjectionWords
								name={nameOf(ballot.member)}
								badge={<GuestBadgeOf workspace={here.workspace} member={ballot.member} />}
								ballot={ballot}
								handled={vote.objections.get(ballot.member) ?? null}
								nameOf={nameOf}
							/>
							<Handling here={here} vote={vote} ballot={ballot} name={nameOf(ballot.member)} />
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

type ObjectionWordsProps = {
	name: string;
	/** Who they are, beside their name. */
	badge?: ReactNode;
	ballot: Pick<Ballot, "reason">;
	handled: HandledObjection | null;
	nameOf: (member: string | null) => string;
};

/** An objection and what became of it, to be read. */
export function ObjectionWords({ name, badge, ballot, handled, nameOf }: ObjectionWordsProps) {
	const t = useTexts(voteTexts);
	const format = useFormat();
	return (
		<>
			<p className={styles.ballotBy}>
				<strong>{name}</strong>
				{badge}
				<Badge tone={handled ? (handled.outcome === "maintained" ? "warn" : "ok") : "danger"}>
					{handled ? t[OUTCOME_WORDS[handled.outcome]] : t.unhandled}
				</Badge>
			</p>
			<p className={styles.reason}>{ballot.reason}</p>
			{handled && (
				<div className={styles.handled}>
					<p className={styles.reason}>{handled.how}</p>
					<p className={styles.soft}>{t.handledBy(format.date(handled.at), nameOf(handled.by))}</p>
				</div>
			)}
		</>
	);
}

type HandlingProps = { here: VotesHere; vote: Vote; ballot: Ballot; name: string };

function Handling({ here, vote, ballot, name }: HandlingProps) {
	const t = useTexts(voteTexts);
	const { can } = useWorkspace();
	const give = useGive(here);
	const before = vote.objections.get(ballot.member) ?? null;
	const [isOpen, setOpen] = useState(false);
	const [outcome, setOutcome] = useState<ObjectionOutcome>(before?.outcome ?? "integrated");
	const [how, setHow] = useState(before?.how ?? "");
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	if (!can("runVotes") || vote.closed === null) return null;
	if (!isOpen)
		return (
			<div>
				<Button size="small" onPress={() => setOpen(true)} aria-label={`${before ? t.handleAgain : t.how} – ${name}`}>
					{before ? t.handleAgain : t.how}
				</Button>
			</div>
		);
	const record = async () => {
		setTried(true);
		if (how.trim() === "") return;
		setSending(true);
		const { member } = ballot;
		const given = await give({ kind: "handle-objection", vote: vote.id, member, outcome, how: how.trim() }, t.handled);
		setSending(false);
		if (given) setOpen(false);
	};
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void record();
			}}
		>
			<RadioGroup
				label={t.outcome}
				options={OBJECTION_OUTCOMES.map((value) => ({ value, label: t[OUTCOME_WORDS[value]] }))}
				value={outcome}
				onChange={setOutcome}
			/>
			<TextArea
				label={t.how}
				mark="required"
				rows={2}
				value={how}
				maxLength={4000}
				{...(isTried && how.trim() === "" ? { error: t.howMissing } : {})}
				onChange={setHow}
			/>
			<div className={styles.acts}>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.handle}
				</Button>
				<Button variant="quiet" onPress={() => setOpen(false)}>
					{t.keepVote}
				</Button>
			</div>
		</form>
	);
}

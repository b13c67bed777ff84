/** Records a decision: what is decided, on the words of a vote or on none, who took part, and what follows. */

import { useState } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import { subjectMark } from "#shared/ledger/votes.ts";
import { type Decision, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { PeopleField } from "#client/document/PeopleField.tsx";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { DecisionForm } from "#client/features/votes/DecisionForm.tsx";
import { draftOfSubject, NO_SUBJECT, type SubjectDraft } from "#client/features/votes/subject-draft.ts";
import { SubjectFields } from "#client/features/votes/SubjectFields.tsx";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { useSubject } from "#client/features/votes/use-subject.ts";
import { useMembers, type VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";

export function NewDecisionPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(decisionTexts);
	const tVote = useTexts(voteTexts);
	const { can } = useWorkspace();
	const [asked] = useSearchParams();
	return (
		<VotesOf workspace={workspace} place={asked.get("lieu") ?? "portfolio"}>
			{(here) => (
				<Page
					title={t.recordTitle}
					lead={t.recordLead}
					width="text"
					eyebrow={<Link href={paths.decisions(workspace)}>{tVote.back}</Link>}
				>
					{can("decide") ? (
						<Form
							workspace={workspace}
							at={here}
							vote={here.ledger.state.votes.get(asked.get("vote") ?? "") ?? null}
							before={here.ledger.state.decisions.get(asked.get("remplace") ?? "") ?? null}
						/>
					) : (
						<EmptyState title={t.recordMayNot}>{t.noneReader}</EmptyState>
					)}
				</Page>
			)}
		</VotesOf>
	);
}

type FormProps = {
	workspace: WorkspaceId;
	/** Where it is recorded: the ledger of its vote, of what it replaces, else of what it is about. */
	at: VotesHere;
	vote: Vote | null;
	before: Decision | null;
};

function Form({ workspace, at, vote, before }: FormProps) {
	const t = useTexts(decisionTexts);
	const [about, setAbout] = useState<SubjectDraft>(() =>
		before?.subject ? draftOfSubject(at.place, before.subject) : { ...NO_SUBJECT, kind: "nothing" },
	);
	const chosenSubject = useSubject(workspace, about);
	// What is decided on a vote is its words, and nothing else may be chosen.
	const subject = vote ? null : chosenSubject.subject;
	const here = vote || before ? at : chosenSubject.here;
	const members = useMembers();
	const [, navigate] = useLocation();
	const [chosen, setChosen] = useState<MemberId[] | null>(null);
	// Whoever voted took part, unless somebody says otherwise.
	const people = chosen ?? (vote ? [...vote.ballots.keys()] : []);
	return (
		<DecisionForm
			here={here}
			className={styles.form}
			of={{
				vote: vote?.id ?? null,
				subject,
				fingerprint: vote ? subjectMark(vote.subject, vote.options) : subject && subjectMark(subject),
				participants: people,
				supersedes: before?.id ?? null,
			}}
			missing={[
				...(vote === null && about.kind !== "nothing" && subject === null ? [t.aboutMissing] : []),
				...(people.length === 0 ? [t.peopleMissing] : []),
			]}
			before={
				<>
					{before && (
						<div className={styles.note}>
							<p>{t.willReplace}</p>
							<p className={styles.reason}>{before.text}</p>
						</div>
					)}
					<LedgerNotices ledger={here.ledger} />
					{vote && <OnVote vote={vote} />}
				</>
			}
			onRecorded={(decision) =>
				navigate(decision ? paths.decision(workspace, here.place, decision) : paths.decisions(workspace))
			}
		>
			{(isTried) => (
				<>
					{!vote && (
						<SubjectFields
							workspace={workspace}
							label={t.about}
							kinds={before ? [about.kind] : ["nothing", "passage", "balise", "recommendation"]}
							draft={about}
							parts={chosenSubject.parts}
							subject={subject}
							isTried={isTried}
							onChange={setAbout}
						/>
					)}
					<PeopleField
						label={t.people}
						searchLabel={t.people}
						people={members.map(({ id, name, organisation }) => ({
							id: id as MemberId,
							name,
							...(organisation ? { more: organisation } : {}),
						}))}
						chosen={people}
						error={isTried && people.length === 0 ? t.peopleMissing : undefined}
						onChange={setChosen}
					/>
				</>
			)}
		</DecisionForm>
	);
}

function OnVote({ vote }: { vote: Vote }) {
	const tally = tallyOf(vote);
	const t = useTexts(decisionTexts);
	return (
		<section className={styles.section} aria-labelledby="decided-wording">
			<h2 id="decided-wording">{t.wording}</h2>
			<SubjectView subject={vote.subject} />
			{tally && <TallyBars ways={vote} tally={tally} />}
		</section>
	);
}

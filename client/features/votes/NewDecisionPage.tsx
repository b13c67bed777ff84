/** Records a decision: what is decided, on the words of a vote or on none, who took part, and what follows. */

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import { subjectMark } from "#shared/ledger/votes.ts";
import { type Decision, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { PeopleField } from "#client/document/PeopleField.tsx";
import { type FollowUpDraft, followUpOf, NO_FOLLOW_UP } from "#client/features/votes/decision-draft.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { focusFirstFault } from "#client/features/votes/focus-first-fault.ts";
import { FollowUpFields } from "#client/features/votes/FollowUpFields.tsx";
import { draftOfSubject, NO_SUBJECT, type SubjectDraft } from "#client/features/votes/subject-draft.ts";
import { SubjectFields } from "#client/features/votes/SubjectFields.tsx";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { useSubject } from "#client/features/votes/use-subject.ts";
import { useGive, useMembers, type VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

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

/** Fields of a follow-up need a name of their own while others come and go. */
type Numbered = FollowUpDraft & { number: number };

function Form({ workspace, at, vote, before }: FormProps) {
	const t = useTexts(decisionTexts);
	const [about, setAbout] = useState<SubjectDraft>(() =>
		before?.subject ? draftOfSubject(at.place, before.subject) : { ...NO_SUBJECT, kind: "nothing" },
	);
	const chosenSubject = useSubject(workspace, about);
	// What is decided on a vote is its words, and nothing else may be chosen.
	const subject = vote ? null : chosenSubject.subject;
	const here = vote || before ? at : chosenSubject.here;
	const give = useGive(here);
	const announce = useAnnounce();
	const members = useMembers();
	const [, navigate] = useLocation();
	const { place } = here;
	const [text, setText] = useState("");
	const [chosen, setChosen] = useState<MemberId[] | null>(null);
	const [followUps, setFollowUps] = useState<readonly Numbered[]>([]);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	// Whoever voted took part, unless somebody says otherwise.
	const people = chosen ?? (vote ? [...vote.ballots.keys()] : []);
	const record = async () => {
		setTried(true);
		const said = followUps.map((one) => followUpOf(one, members));
		const missing = [
			...(text.trim() === "" ? [t.whatMissing] : []),
			...(vote === null && about.kind !== "nothing" && subject === null ? [t.aboutMissing] : []),
			...(people.length === 0 ? [t.peopleMissing] : []),
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
				kind: "record-decision",
				text: text.trim(),
				vote: vote?.id ?? null,
				subject,
				fingerprint: vote ? subjectMark(vote.subject, vote.options) : subject && subjectMark(subject),
				participants: people,
				followUps: said.filter((one) => one !== null),
				supersedes: before?.id ?? null,
			},
			t.recorded,
		);
		setSending(false);
		if (!given) return;
		const made = given.bodies.find((body) => body.kind === "decision-recorded");
		navigate(made ? paths.decision(workspace, place, made.decision) : paths.decisions(workspace));
	};
	const put = (number: number, draft: FollowUpDraft) =>
		setFollowUps(followUps.map((one) => (one.number === number ? { ...draft, number } : one)));
	return (
		<form
			ref={form}
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void record();
			}}
		>
			{before && (
				<div className={styles.note}>
					<p>{t.willReplace}</p>
					<p className={styles.reason}>{before.text}</p>
				</div>
			)}
			<LedgerNotices ledger={here.ledger} />
			{vote && <OnVote vote={vote} />}
			<TextArea
				label={t.what}
				mark="required"
				rows={3}
				value={text}
				maxLength={4000}
				{...(isTried && text.trim() === "" ? { error: t.whatMissing } : {})}
				onChange={setText}
			/>
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
					<Button
						icon={<Plus size={18} aria-hidden />}
						onPress={() =>
							setFollowUps([...followUps, { ...NO_FOLLOW_UP, number: (followUps.at(-1)?.number ?? 0) + 1 }])
						}
					>
						{t.addFollowUp}
					</Button>
				</div>
			</fieldset>
			<div>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.record}
				</Button>
			</div>
		</form>
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

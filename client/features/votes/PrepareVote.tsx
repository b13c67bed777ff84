/** The short form that opens a vote in a step of a workshop: what it is about, how it is held, secret until the close unless it is said otherwise. */

import { type ComponentProps, useRef, useState } from "react";
import { isAmongOptions, MAX_OPTIONS } from "#shared/domain/vote-method.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { clip } from "#shared/lib/clip.ts";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { MethodFields } from "#client/features/votes/MethodFields.tsx";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import styles from "#client/features/votes/StepVote.module.css";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import { TermsFields } from "#client/features/votes/TermsFields.tsx";
import { useGive, type VotesHere } from "#client/features/votes/use-votes.ts";
import {
	mayBeAnonymous,
	NEW_VOTE,
	openVoteCommand,
	type VoteDraft,
	type VoteFault,
	voteFaults,
} from "#client/features/votes/vote-draft.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type PrepareVoteProps = ComponentProps<WorkshopParts["PrepareVote"]>;

const MAX_LABEL = 500;

export function PrepareVote(props: PrepareVoteProps) {
	return (
		<VotesOf workspace={props.workspace} place={props.place}>
			{(here) => <Form {...props} here={here} />}
		</VotesOf>
	);
}

/** As a vote is held in a room unless it is said otherwise: among options when there are some, else by degrees of agreement. */
function firstDraft(options: readonly string[]): VoteDraft {
	if (options.length < 2) return NEW_VOTE;
	const kept = options
		.slice(0, MAX_OPTIONS)
		.map((text, place) => ({ id: `o${place + 1}`, label: clip(text, MAX_LABEL) }));
	return { ...NEW_VOTE, method: "dots", options: kept };
}

/** Those that are among the other settings. */
const OF_TERMS: ReadonlySet<VoteFault> = new Set(["people", "deadline", "quorum"]);

function Form(props: PrepareVoteProps & { here: VotesHere }) {
	const { here, subject, question: first, options, previous, room, onOpened } = props;
	const t = useTexts(newVoteTexts);
	const tStep = useTexts(stepVoteTexts);
	const announce = useAnnounce();
	const give = useGive(here);
	const form = useRef<HTMLFormElement>(null);
	const [question, setQuestion] = useState(first);
	const [draft, setDraft] = useState(() => firstDraft(options));
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const [isFaultFolded, setFaultFolded] = useState(false);
	const said = question.trim();
	const about: VoteSubject | null = subject ?? (said === "" ? null : { kind: "question", text: said });
	const termsWords = useTermsWords(draft);
	const faults = voteFaults(draft, about, Date.now());
	const shown = isTried ? faults : [];
	const change = (more: Partial<VoteDraft>) => setDraft((before) => ({ ...before, ...more }));
	const open = async () => {
		setTried(true);
		if (faults.some((fault) => OF_TERMS.has(fault))) setFaultFolded(true);
		if (about === null || faults.length > 0) {
			announce(t.missing);
			focusFirstFault(form.current);
			return;
		}
		setSending(true);
		const isAgain = previous !== null && here.ledger.state.votes.has(previous);
		const given = await give(openVoteCommand({ ...draft, previous: isAgain ? previous : null }, about), t.opened);
		setSending(false);
		const made = given?.bodies.find((body) => body.kind === "vote-opened");
		if (made) onOpened(made.vote);
	};
	return (
		<form
			ref={form}
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void open();
			}}
		>
			<LedgerNotices ledger={here.ledger} />
			{subject ? (
				<SubjectView subject={subject} />
			) : (
				<TextArea
					label={t.question}
					rows={2}
					maxLength={4000}
					value={question}
					onChange={setQuestion}
					{...(shown.includes("subject") ? { error: t.questionMissing } : {})}
				/>
			)}
			<MethodFields draft={draft} faults={shown} onChange={change} />
			{isAmongOptions(draft.method) && options.length > MAX_OPTIONS && (
				<Banner>{tStep.optionsLeftOut(MAX_OPTIONS)}</Banner>
			)}
			<Disclosure
				// What is wrong inside is not left folded.
				key={String(isFaultFolded)}
				title={t.otherSettings}
				headingLevel={3}
				isOpenFirst={isFaultFolded}
				aside={termsWords}
			>
				<TermsFields draft={draft} faults={shown} room={room} onChange={change} />
			</Disclosure>
			{shown.length > 0 && <Banner tone="warn">{t.missing}</Banner>}
			<div>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.openNow}
				</Button>
			</div>
		</form>
	);
}

/** What they are set to, read while they are folded. */
function useTermsWords(draft: VoteDraft): string {
	const t = useTexts(stepVoteTexts);
	const isAnonymous = draft.anonymity !== "none" && mayBeAnonymous(draft);
	const reasons = { none: t.reasonsNone, optional: t.reasonsOptional, required: t.reasonsRequired };
	return [
		isAnonymous ? t.isAnonymous : draft.isSecret ? t.isSecret : t.isOpen,
		reasons[draft.reasons],
		...(draft.who === "some" ? [t.chosenVoters(draft.voters.length)] : []),
		...(draft.voice === "organisation" && !isAnonymous ? [t.byOrganisation] : []),
		...(draft.deadline === "" ? [] : [t.hasDeadline]),
		...(draft.quorum.trim() === "" ? [] : [t.quorum(draft.quorum.trim())]),
	].join(", ");
}

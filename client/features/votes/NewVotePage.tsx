/** Opens a vote: on what, how, by whom; the words it is about are frozen at that moment. */

import { useRef, useState } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { MethodFields } from "#client/features/votes/MethodFields.tsx";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { draftOfSubject, NO_SUBJECT, type SubjectDraft } from "#client/features/votes/subject-draft.ts";
import { SubjectFields } from "#client/features/votes/SubjectFields.tsx";
import { TermsFields } from "#client/features/votes/TermsFields.tsx";
import { useSubject } from "#client/features/votes/use-subject.ts";
import { readPlace, useGive } from "#client/features/votes/use-votes.ts";
import {
	draftOfVote,
	NEW_VOTE,
	openVoteCommand,
	type VoteDraft,
	voteFaults,
} from "#client/features/votes/vote-draft.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export function NewVotePage({ workspace }: { workspace: WorkspaceId }) {
	const [asked] = useSearchParams();
	const place = readPlace(asked.get("lieu") ?? "");
	const again = asked.get("encore");
	if (place !== null && again !== null)
		return (
			<VotesOf workspace={workspace} place={place}>
				{({ ledger }) => {
					const vote = ledger.state.votes.get(again);
					return (
						<Shown
							workspace={workspace}
							subject={vote ? draftOfSubject(place, vote.subject) : NO_SUBJECT}
							draft={vote ? draftOfVote(vote) : NEW_VOTE}
						/>
					);
				}}
			</VotesOf>
		);
	const recommendation = asked.get("recommandation");
	const record = recommendation ?? asked.get("balise");
	const kind = recommendation ? "recommendation" : record ? "balise" : "passage";
	const document = place === null || place === "portfolio" ? null : (place as DocumentId);
	const blocks = kind === "passage" ? (asked.get("passages") ?? "").split(",").filter((id) => id !== "") : [];
	const subject: SubjectDraft = document === null ? NO_SUBJECT : { ...NO_SUBJECT, document, kind, record, blocks };
	return <Shown workspace={workspace} subject={subject} draft={NEW_VOTE} />;
}

type ShownProps = { workspace: WorkspaceId; subject: SubjectDraft; draft: VoteDraft };

function Shown(props: ShownProps) {
	const t = useTexts(newVoteTexts);
	const tVote = useTexts(voteTexts);
	const { can } = useWorkspace();
	return (
		<Page
			title={t.title}
			lead={t.lead}
			width="text"
			eyebrow={<Link href={paths.decisions(props.workspace)}>{tVote.back}</Link>}
		>
			{can("runVotes") ? <Form {...props} /> : <EmptyState title={t.mayNot}>{t.mayNotMore}</EmptyState>}
		</Page>
	);
}

function Form({ workspace, subject: firstSubject, draft: firstDraft }: ShownProps) {
	const t = useTexts(newVoteTexts);
	const announce = useAnnounce();
	const [, navigate] = useLocation();
	const [about, setAbout] = useState(firstSubject);
	const [draft, setDraft] = useState(firstDraft);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const { here, parts, subject } = useSubject(workspace, about);
	const give = useGive(here);
	const faults = voteFaults(draft, subject, Date.now());
	const shown = isTried ? faults : [];
	const change = (more: Partial<VoteDraft>) => setDraft((before) => ({ ...before, ...more }));
	// A vote takes up another one of its own ledger only.
	const isAgain = draft.previous !== null && here.ledger.state.votes.has(draft.previous);
	const open = async () => {
		setTried(true);
		if (subject === null || faults.length > 0) {
			announce(t.missing);
			focusFirstFault(form.current);
			return;
		}
		setSending(true);
		const previous = isAgain ? draft.previous : null;
		const given = await give(openVoteCommand({ ...draft, previous }, subject), t.opened);
		setSending(false);
		if (!given) return;
		const made = given.bodies.find((body) => body.kind === "vote-opened");
		navigate(made ? paths.vote(workspace, here.place, made.vote) : paths.decisions(workspace));
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
			{isAgain && <Banner>{t.again}</Banner>}
			<SubjectFields
				workspace={workspace}
				label={t.about}
				kinds={["question", "passage", "balise", "recommendation"]}
				draft={about}
				parts={parts}
				subject={subject}
				isTried={isTried}
				onChange={setAbout}
			/>
			<TextField
				label={t.name}
				mark="optional"
				description={t.nameHint}
				value={draft.title}
				maxLength={300}
				onChange={(title) => change({ title })}
			/>
			<TextArea
				label={t.note}
				mark="optional"
				rows={2}
				value={draft.note}
				maxLength={4000}
				onChange={(note) => change({ note })}
			/>
			<MethodFields draft={draft} faults={shown} onChange={change} />
			<TermsFields draft={draft} faults={shown} onChange={change} />
			{shown.length > 0 && <Banner tone="warn">{t.missing}</Banner>}
			<div>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.openNow}
				</Button>
			</div>
		</form>
	);
}

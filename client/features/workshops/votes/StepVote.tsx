/** The vote of a step: whoever leads prepares it and shows its result, everybody votes. Before it is there, how the group stood on the same words. */

import { Vote as VoteIcon } from "lucide-react";
import { useContext, useState } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { leadRights } from "#shared/ledger/lead-rights.ts";
import { peopleIn } from "#shared/ledger/workshop-state.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { type WorkshopParts, WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { StepWorkspace } from "#client/features/workshops/taking-part/StepWorkspace.tsx";
import { StepClauses } from "#client/features/workshops/StepClauses.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { optionSources, placeOfVote, useSubjectOfStep } from "#client/features/workshops/votes/step-vote-parts.ts";
import { useVotersThere } from "#client/features/workshops/use-workshop-people.ts";
import { StepVoteActs } from "#client/features/workshops/votes/StepVoteActs.tsx";
import { stepVoteTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import styles from "#client/features/workshops/votes/StepVote.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Select } from "#client/ui/Select.tsx";

export function StepVote({ step }: { step: Step }) {
	const t = useTexts(stepVoteTexts);
	const parts = useContext(WorkshopPartsContext);
	const { workspace, state, leads, me } = useWorkshop();
	const { can } = useWorkspace();
	const [isPreparing, setPreparing] = useState(false);
	const attached = state.votes.get(step.id);
	const document = documentOf(step);
	if (!parts) return null;
	const mayPrepare = leads && (can("runVotes") || leadRights(state, me) !== null);
	return (
		<div className={styles.step}>
			{attached ? (
				<StepWorkspace document={attached.place === PORTFOLIO ? null : attached.place} vote={attached.vote}>
					<parts.VoteInStep
						key={attached.vote}
						workspace={workspace}
						place={attached.place}
						id={attached.vote}
						heading={step.title}
						people={peopleIn(state).length}
						isLarge={false}
					/>
					{document !== null && attached.place === document && (
						<OnceShown vote={attached.vote} document={document} target={step.target} />
					)}
				</StepWorkspace>
			) : (
				<>
					<EmptyState title={t.none} isCompact icon={<VoteIcon size={28} />}>
						{t.noneMore}
					</EmptyState>
					{document !== null && <StepClauses document={document} target={step.target} />}
				</>
			)}
			{leads && (
				<div className={styles.acts}>
					{mayPrepare && (
						<Button variant={attached ? "secondary" : "primary"} onPress={() => setPreparing(true)}>
							{attached ? t.again : t.prepare}
						</Button>
					)}
					<StepVoteActs step={step} />
				</div>
			)}
			<Dialog title={attached ? t.again : t.prepare} size="large" isOpen={isPreparing} onOpenChange={setPreparing}>
				<StepWorkspace document={document}>
					<Prepare step={step} parts={parts} onDone={() => setPreparing(false)} />
				</StepWorkspace>
			</Dialog>
		</div>
	);
}

type OnceShownProps = { vote: string; document: DocumentId; target: Step["target"] };

/** How the group stands on what the step works on: beside a vote that people are answering, it would weigh on them. */
function OnceShown({ vote, document, target }: OnceShownProps) {
	const { workspace, leads } = useWorkshop();
	const { state } = useLedger(useRoom(roomName(workspace, document)), votesStream);
	const isShown = (state.votes.get(vote)?.closed ?? null) !== null;
	if (!isShown && !leads) return null;
	const isOfAll = target?.kind === "document" && target.block === null;
	return <StepClauses document={document} target={target} {...(isOfAll ? {} : { except: vote })} />;
}

type PrepareProps = { step: Step; parts: WorkshopParts; onDone: () => void };

function Prepare({ step, parts, onDone }: PrepareProps) {
	const t = useTexts(stepVoteTexts);
	const { workspace, document, state, cards, give } = useWorkshop();
	const place = placeOfVote(step, document);
	const subject = useSubjectOfStep(useRoom(roomName(workspace, place)).doc, step);
	const sources = optionSources(state.steps, step, cards);
	const [chosen, setChosen] = useState<string>(sources[0]?.id ?? OWN);
	const attached = state.votes.get(step.id);
	const room = useVotersThere();
	const options = subject === null ? (sources.find(({ id }) => id === chosen)?.options ?? []) : [];
	const attach = async (vote: string) => {
		onDone();
		// The form says whose voices count: it is known who is left out.
		await give({ kind: "attach-vote", step: step.id, vote: { place, vote }, leavesOut: true }, t.attached);
	};
	return (
		<div className={styles.prepare}>
			{attached && <p className={styles.soft}>{t.againMore}</p>}
			{subject === null && sources.length > 0 && (
				<Select
					label={t.options}
					options={[
						...sources.map(({ id, step: from, from: kind, options: found }) => ({
							value: id,
							label: kind === "clusters" ? t.fromClusters(found.length, from) : t.fromCards(found.length, from),
						})),
						{ value: OWN, label: t.own },
					]}
					value={chosen}
					onChange={setChosen}
				/>
			)}
			<parts.PrepareVote
				// Other options begin another form.
				key={chosen}
				workspace={workspace}
				place={place}
				subject={subject}
				question={step.title}
				options={options}
				room={room}
				previous={attached?.place === place ? attached.vote : null}
				onOpened={(vote) => void attach(vote)}
			/>
		</div>
	);
}

const OWN = "own";

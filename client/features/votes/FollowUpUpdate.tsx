/** Says where a follow-up is: to do still, for another day if need be, done or dropped; from its decision, or from a workshop that it comes back to. */

import { type ComponentProps, useState } from "react";
import { FOLLOW_UP_STATES, type FollowUpState } from "#shared/domain/follow-up.ts";
import type { Decision, FollowUp } from "#shared/ledger/votes-state.ts";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { useGive, type VotesHere } from "#client/features/votes/use-votes.ts";
import styles from "#client/features/votes/Votes.module.css";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";

/** In a workshop: its ledger is opened for it. */
export function FollowUpUpdate(props: ComponentProps<WorkshopParts["FollowUpUpdate"]>) {
	const { workspace, place, decision: id, followUp, onClose } = props;
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => {
				const decision = here.ledger.state.decisions.get(id);
				const one = decision?.followUps.find((other) => other.id === followUp);
				return decision && one ? (
					<UpdateDialog here={here} decision={decision} followUp={one} onClose={onClose} />
				) : null;
			}}
		</VotesOf>
	);
}

type UpdateDialogProps = { here: VotesHere; decision: Decision; followUp: FollowUp; onClose: () => void };

export function UpdateDialog({ here, decision, followUp, onClose }: UpdateDialogProps) {
	const t = useTexts(decisionTexts);
	const give = useGive(here);
	const [state, setState] = useState<FollowUpState>(followUp.state);
	const [note, setNote] = useState(followUp.note);
	const [due, setDue] = useState(followUp.due ?? "");
	const [isSending, setSending] = useState(false);
	const states = { open: t.todo, done: t.done, dropped: t.dropped };
	const save = async () => {
		setSending(true);
		const day = due === "" ? null : due;
		// R971: what is carried on has another day; what is done or dropped keeps the one it had.
		const isMoved = state === "open" && day !== followUp.due;
		await give(
			{
				...{ kind: "update-follow-up", decision: decision.id, followUp: followUp.id, state, note: note.trim() },
				...(isMoved ? { due: day } : {}),
			},
			t.saved,
		);
		onClose();
	};
	return (
		<Dialog
			title={followUp.text}
			isOpen
			onOpenChange={onClose}
			size="small"
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isSending} onPress={() => void save()}>
						{t.save}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				<RadioGroup
					label={t.state}
					options={FOLLOW_UP_STATES.map((value) => ({ value, label: states[value] }))}
					value={state}
					onChange={setState}
				/>
				{state === "open" && <TextField label={t.dueDay} mark="optional" type="date" value={due} onChange={setDue} />}
				<TextArea label={t.stateNote} mark="optional" rows={2} value={note} maxLength={4000} onChange={setNote} />
			</div>
		</Dialog>
	);
}

/** Puts the wordings of a passage to the vote of the step: each is an option of a list, what all were given too. */

import { useContext } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useVotersThere } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";

type VoteOnVersionsProps = { step: Step; wordings: readonly string[]; onClose: () => void };

export function VoteOnVersions({ step, wordings, onClose }: VoteOnVersionsProps) {
	const t = useTexts(tablesTexts);
	const parts = useContext(WorkshopPartsContext);
	const { workspace, state, give } = useWorkshop();
	const room = useVotersThere();
	const place = state.works.get(step.id)?.source.document;
	// The discussion that comes after tables has their versions before it: the vote is its own.
	const held = currentStep(state);
	if (!parts || !place || !held) return null;
	const attach = async (vote: string) => {
		onClose();
		const given = await give(
			{ kind: "attach-vote", step: held.id, vote: { place, vote }, leavesOut: true, lets: true },
			t.voteAttached,
		);
		if (given !== "done" && given !== "waiting") return;
		await give({ kind: "set-plenary", step: step.id, plenary: { passage: null } });
	};
	return (
		<Dialog title={t.voteTitle} size="large" isOpen onOpenChange={onClose}>
			<parts.PrepareVote
				workspace={workspace}
				place={place}
				subject={null}
				question={t.voteQuestion}
				options={wordings}
				room={room}
				previous={null}
				onOpened={(vote) => void attach(vote)}
			/>
		</Dialog>
	);
}

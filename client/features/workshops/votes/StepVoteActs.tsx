/** What whoever leads does with the vote of a step: puts one there that was made elsewhere, or takes it out. */

import { Vote, X } from "lucide-react";
import { useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { ChooseStepVote } from "#client/features/workshops/votes/ChooseStepVote.tsx";
import { stepVoteTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

export function StepVoteActs({ step }: { step: Step }) {
	const t = useTexts(stepVoteTexts);
	const { can } = useWorkspace();
	const { state, give } = useWorkshop();
	const [isAsking, setAsking] = useState<"choose" | "take-out" | null>(null);
	const isThere = state.votes.has(step.id);
	const close = (isOpen: boolean) => !isOpen && setAsking(null);
	return (
		<>
			{/* Whoever came by a code does not read the register. */}
			{can("read") && (
				<Button icon={<Vote size={18} aria-hidden />} onPress={() => setAsking("choose")}>
					{isThere ? t.chooseAnother : t.choose}
				</Button>
			)}
			{isThere && (
				<Button variant="quiet" icon={<X size={18} aria-hidden />} onPress={() => setAsking("take-out")}>
					{t.takeOut}
				</Button>
			)}
			<ChooseStepVote step={step} isOpen={isAsking === "choose"} onOpenChange={close} />
			<ConfirmDialog
				title={t.takeOut}
				confirmLabel={t.takeOut}
				isOpen={isAsking === "take-out"}
				onOpenChange={close}
				onConfirm={async () => {
					await give({ kind: "attach-vote", step: step.id, vote: null }, t.takenOut);
				}}
			>
				{t.takeOutAsk}
			</ConfirmDialog>
		</>
	);
}

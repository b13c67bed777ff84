/** Reveals what was answered in private, once it is said who has answered and who has not. */

import { Eye } from "lucide-react";
import { useState } from "react";
import type { Round } from "#shared/ledger/assessments-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { askedOf } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { type AssessmentsLedger, useMembers, useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button, type ButtonVariant } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

type RevealButtonProps = {
	round: Round;
	/** Null for every project somebody answered for. */
	project: string | null;
	ledger: AssessmentsLedger;
	label: string;
	variant: ButtonVariant;
};

export function RevealButton({ round, project, ledger, label, variant }: RevealButtonProps) {
	const t = useTexts(roundTexts);
	const format = useFormat();
	const members = useMembers();
	const nameOf = useNameOf();
	const [isAsking, setAsking] = useState(false);
	const abouts = project === null ? [...round.projects.values()] : [round.projects.get(project)];
	const answered = new Set<MemberId>(abouts.flatMap((about) => [...(about?.answered ?? [])]));
	const missing = askedOf(round, members).filter((id) =>
		abouts.some((about) => about?.revealedAt === null && !about.answered.has(id)),
	);
	return (
		<>
			<Button variant={variant} icon={<Eye size={18} aria-hidden />} onPress={() => setAsking(true)}>
				{label}
			</Button>
			<ConfirmDialog
				title={label}
				confirmLabel={label}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={async () => {
					await ledger.send({ kind: "reveal-round", round: round.id, project });
				}}
			>
				<p>{t.revealAsk(t.answered(answered.size))}</p>
				{missing.length > 0 && <p>{t.revealMissing(format.list(missing.map(nameOf)))}</p>}
			</ConfirmDialog>
		</>
	);
}

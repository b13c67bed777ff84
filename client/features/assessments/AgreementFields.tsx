/** What comes with what a group records: what convinced it, and who took part. */

import type { MemberId } from "#shared/lib/ids.ts";
import { CitingTextArea } from "#client/editor/CitingArea.tsx";
import { PeopleField } from "#client/document/PeopleField.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { useMembers, useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type AgreementFieldsProps = {
	reason: string;
	onReason: (reason: string) => void;
	/** Null for what one person says. */
	participants: readonly MemberId[] | null;
	onParticipants: (participants: MemberId[]) => void;
	isTried: boolean;
};

export function AgreementFields({ reason, onReason, participants, onParticipants, isTried }: AgreementFieldsProps) {
	const t = useTexts(roundTexts);
	const members = useMembers();
	const nameOf = useNameOf();
	const isGroup = participants !== null;
	const here = members.map(({ id, name, organisation }) => ({
		id: id as MemberId,
		name,
		...(organisation ? { more: organisation } : {}),
	}));
	// Somebody may have answered and left since.
	const left = (participants ?? [])
		.filter((id) => !here.some((one) => one.id === id))
		.map((id) => ({ id, name: nameOf(id) }));
	return (
		<>
			<CitingTextArea
				label={isGroup ? t.groupReason : t.ownReason}
				description={isGroup ? t.groupReasonHelp : t.ownReasonHelp}
				mark="required"
				value={reason}
				maxLength={4000}
				error={isTried && reason.trim() === "" ? t.reasonMissing : undefined}
				onChange={onReason}
			/>
			{isGroup && (
				<PeopleField
					label={t.participants}
					searchLabel={t.participants}
					people={[...here, ...left]}
					chosen={participants}
					error={isTried && participants.length === 0 ? t.participantsMissing : undefined}
					onChange={onParticipants}
				/>
			)}
		</>
	);
}

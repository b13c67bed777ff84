/** The fields of one follow-up: what has to be done, who sees to it (somebody of the workspace, or a name), and by when. */

import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import type { FollowUpDraft } from "#client/features/votes/decision-draft.ts";
import { useMembers } from "#client/features/votes/use-votes.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type FollowUpFieldsProps = { draft: FollowUpDraft; isTried: boolean; onChange: (draft: FollowUpDraft) => void };

export function FollowUpFields({ draft, isTried, onChange }: FollowUpFieldsProps) {
	const t = useTexts(decisionTexts);
	const members = useMembers();
	return (
		<div className={styles.followUpFields}>
			<TextField
				label={t.followUpText}
				value={draft.text}
				maxLength={300}
				{...(isTried && draft.text.trim() === "" ? { error: t.followUpMissing } : {})}
				onChange={(text) => onChange({ ...draft, text })}
			/>
			<ComboBox
				label={t.owner}
				description={t.ownerHint}
				options={members.map(({ id, name }) => ({ value: id, label: name }))}
				value={draft.owner === "" ? null : draft.owner}
				allowsOwnText
				{...(isTried && draft.owner.trim() === "" ? { error: t.ownerMissing } : {})}
				onChange={(owner) => onChange({ ...draft, owner: owner ?? "" })}
			/>
			<TextField
				label={t.dueDay}
				mark="optional"
				type="date"
				value={draft.due}
				onChange={(due) => onChange({ ...draft, due })}
			/>
		</div>
	);
}

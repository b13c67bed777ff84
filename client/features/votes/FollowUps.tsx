/** The follow-ups of a decision, and what those who see to them do: say where each is, add one. */

import { Plus } from "lucide-react";
import { useState } from "react";
import { dayOf } from "#shared/domain/follow-up.ts";
import type { Decision, FollowUp } from "#shared/ledger/votes-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { FollowUpList } from "#client/features/votes/FollowUpList.tsx";
import { UpdateDialog } from "#client/features/votes/FollowUpUpdate.tsx";
import { FollowUpFields } from "#client/features/votes/FollowUpFields.tsx";
import { followUpOf, NO_FOLLOW_UP, type FollowUpDraft } from "#client/features/votes/decision-draft.ts";
import { useNow } from "#client/features/votes/use-now.ts";
import { useGive, useMembers, type VotesHere } from "#client/features/votes/use-votes.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type FollowUpsProps = { here: VotesHere; decision: Decision };

export function FollowUps({ here, decision }: FollowUpsProps) {
	const t = useTexts(decisionTexts);
	const { can, me } = useWorkspace();
	const nameOf = useMemberNames(here.workspace);
	const today = dayOf(new Date(useNow()));
	const [updated, setUpdated] = useState<FollowUp | null>(null);
	const [isAdding, setAdding] = useState(false);
	const mayUpdate = ({ owner }: FollowUp) => can("decide") || ("member" in owner && owner.member === me.id);
	const mayAdd = can("decide") && decision.supersededBy === null;
	return (
		<section className={styles.section} aria-labelledby="follow-ups">
			<h2 id="follow-ups">{t.followUps}</h2>
			{decision.followUps.length === 0 ? (
				<p>{t.noFollowUp}</p>
			) : (
				<FollowUpList
					followUps={decision.followUps}
					nameOf={nameOf}
					today={today}
					actOf={(one) =>
						mayUpdate(one) && (
							<span>
								<Button
									size="small"
									variant="quiet"
									aria-label={t.updateFollowUp(one.text)}
									onPress={() => setUpdated(one)}
								>
									{t.update}
								</Button>
							</span>
						)
					}
				/>
			)}
			{mayAdd && !isAdding && (
				<div>
					<Button icon={<Plus size={18} aria-hidden />} onPress={() => setAdding(true)}>
						{t.addFollowUp}
					</Button>
				</div>
			)}
			{isAdding && <AddForm here={here} decision={decision} onClose={() => setAdding(false)} />}
			{updated && <UpdateDialog here={here} decision={decision} followUp={updated} onClose={() => setUpdated(null)} />}
		</section>
	);
}

function AddForm({ here, decision, onClose }: FollowUpsProps & { onClose: () => void }) {
	const t = useTexts(decisionTexts);
	const give = useGive(here);
	const members = useMembers();
	const [draft, setDraft] = useState<FollowUpDraft>(NO_FOLLOW_UP);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const add = async () => {
		setTried(true);
		const one = followUpOf(draft, members);
		if (!one) return;
		setSending(true);
		const given = await give({ kind: "add-follow-up", decision: decision.id, ...one }, t.saved);
		setSending(false);
		if (given) onClose();
	};
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<FollowUpFields draft={draft} isTried={isTried} onChange={setDraft} />
			<div className={styles.acts}>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.save}
				</Button>
				<Button variant="quiet" onPress={onClose}>
					{t.cancel}
				</Button>
			</div>
		</form>
	);
}

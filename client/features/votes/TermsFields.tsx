/** Who votes, what others see, whether people say why, until when, and how many voices are needed. */

import { can } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { VoterToChoose } from "#client/document/workshop-parts.ts";
import { isGuest } from "#client/document/use-is-guest.ts";
import { PeopleField } from "#client/document/PeopleField.tsx";
import type { VoteFieldsProps } from "#client/features/votes/MethodFields.tsx";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { ReasonsField } from "#client/features/votes/ReasonsField.tsx";
import { useMembers } from "#client/features/votes/use-votes.ts";
import { mayBeAnonymous } from "#client/features/votes/vote-draft.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type TermsFieldsProps = VoteFieldsProps & {
	/** Of a vote in a step of a workshop: those who are there, by a code or not. */
	room?: readonly VoterToChoose[] | undefined;
};

export function TermsFields({ draft, faults, room, onChange }: TermsFieldsProps) {
	const t = useTexts(newVoteTexts);
	// In a step, guests come from the room.
	const members = useMembers().filter((one) => can(one.role, "vote") && !(room && isGuest(one)));
	const isThere = ({ id }: { id: string }) => room?.some((one) => one.id === id) ?? false;
	const guests = room?.filter(({ isGuest }) => isGuest) ?? [];
	// Those who are in the room come first.
	const voters = [...guests, ...members.filter(isThere), ...members.filter((one) => !isThere(one))];
	const isAnonymous = draft.anonymity !== "none" && mayBeAnonymous(draft);
	return (
		<>
			<RadioGroup
				label={t.who}
				options={[
					room
						? { value: "everyone", label: t.everyoneThere, description: t.everyoneThereMore(room.length) }
						: { value: "everyone", label: t.everyone, description: t.everyoneMore(voters.length) },
					{ value: "some", label: t.some },
				]}
				value={draft.who}
				onChange={(who) => onChange({ who })}
			/>
			{draft.who === "some" && (
				<PeopleField
					label={t.people}
					searchLabel={t.people}
					people={voters.map(({ id, name, organisation }) => ({
						id: id as MemberId,
						name,
						...(organisation ? { more: organisation } : {}),
					}))}
					chosen={draft.voters}
					error={faults.includes("people") ? t.peopleMissing : undefined}
					onChange={(chosen) => onChange({ voters: chosen })}
				/>
			)}
			<RadioGroup
				label={t.secrecy}
				{...(draft.method === "consent" ? { description: t.anonymousNotConsent } : {})}
				options={[
					{ value: "open", label: t.open, description: t.openMore },
					{ value: "secret", label: t.secret, description: t.secretMore },
					...(draft.method === "consent"
						? []
						: [{ value: "anonymous" as const, label: t.anonymous, description: t.anonymousMore }]),
				]}
				value={isAnonymous ? "anonymous" : draft.isSecret ? "secret" : "open"}
				onChange={(value) =>
					onChange({ isSecret: value !== "open", anonymity: value === "anonymous" ? "five" : "none" })
				}
			/>
			{isAnonymous && (
				<Checkbox
					isSelected={draft.anonymity === "any"}
					onChange={(shows) => onChange({ anonymity: shows ? "any" : "five" })}
				>
					{t.fewVoters} <span className={styles.soft}>{t.fewVotersMore}</span>
				</Checkbox>
			)}
			{!isAnonymous && (
				<RadioGroup
					label={t.voice}
					options={[
						{ value: "person", label: t.voicePerson },
						{ value: "organisation", label: t.voiceOrganisation, description: t.voiceOrganisationMore },
					]}
					value={draft.voice}
					onChange={(voice) => onChange({ voice })}
				/>
			)}
			<ReasonsField draft={draft} onChange={onChange} />
			<div className={styles.pair}>
				<TextField
					label={t.deadline}
					mark="optional"
					description={t.deadlineHint}
					// A field of the device: its own calendar, in its own language.
					type="datetime-local"
					value={draft.deadline}
					{...(faults.includes("deadline") ? { error: t.deadlinePast } : {})}
					onChange={(deadline) => onChange({ deadline })}
				/>
				<TextField
					label={t.quorum}
					mark="optional"
					description={t.quorumHint}
					inputMode="numeric"
					value={draft.quorum}
					{...(faults.includes("quorum") ? { error: t.quorumWrong } : {})}
					onChange={(quorum) => onChange({ quorum })}
				/>
			</div>
		</>
	);
}

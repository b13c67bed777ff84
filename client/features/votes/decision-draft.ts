/** A decision that is being written, and what follows from it: what is chosen so far and what is missing. */

import type { FollowUpOwner } from "#shared/ledger/votes-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";

export type FollowUpDraft = {
	text: string;
	/** The id of a member, or a name as it was typed. */
	owner: string;
	/** A day, or nothing. */
	due: string;
};

export const NO_FOLLOW_UP: FollowUpDraft = { text: "", owner: "", due: "" };

/** What it says; null while something is missing. */
export function followUpOf(
	{ text, owner, due }: FollowUpDraft,
	members: readonly Pick<Member, "id">[],
): { text: string; owner: FollowUpOwner; due: string | null } | null {
	const who = owner.trim();
	if (text.trim() === "" || who === "") return null;
	const member = members.find(({ id }) => id === who);
	return {
		text: text.trim(),
		owner: member ? { member: member.id as MemberId } : { name: who },
		due: due === "" ? null : due,
	};
}

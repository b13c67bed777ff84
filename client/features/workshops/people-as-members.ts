/** The people of a workshop in the form of members: a guest’s screens read names there, and the list of the workspace is closed to them. */

import type { Member } from "#shared/protocol/http.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";

/** A step opens to each of them what somebody who comments may do, so that counts of those who may vote are of the whole room. */
export function peopleAsMembers(people: Readonly<WorkshopPeopleReply>): Member[] {
	return people.map(({ id, name, organisation, sector, present }) => ({
		...{ id, name, organisation, sector, present, role: "commenter" as const },
		...{ joinedAt: "", lastSeenAt: null },
	}));
}

/** The people of a workshop as screens call them, and in the form of members: a guest’s screens read names there, and the list of the workspace is closed to them. */

import { dictionary, type Language } from "#shared/lib/language.ts";
import type { Member } from "#shared/protocol/http.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";

/** How somebody without a name is called. */
export const namelessTexts = dictionary({
	fr: { participant: (number: number) => `Participant\u00a0${number}` },
	en: { participant: (number) => `Participant ${number}` },
});

/** R806: whose name is not kept any more goes by a number. */
export function calledPeople(people: Readonly<WorkshopPeopleReply>, language: Language): WorkshopPeopleReply {
	const t = namelessTexts[language];
	return people.map((one) => (one.name === "" ? { ...one, name: t.participant(one.number) } : one));
}

/** A step opens to each of them what somebody who comments may do, so that counts of those who may vote are of the whole room. */
export function peopleAsMembers(people: Readonly<WorkshopPeopleReply>): Member[] {
	return people.map(({ id, name, organisation, sector, present, isGuest }) => ({
		...{ id, name, organisation, sector, present, isGuest, role: "commenter" as const },
		...{ joinedAt: "", lastSeenAt: null },
	}));
}

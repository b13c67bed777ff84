/** Those who came to a workshop, with how they are called. */

import { useMemo } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import type { WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { useWorkshopPeople, type WorkshopPerson } from "#client/features/workshops/use-workshop-people.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type Names = {
	/** By name. */
	readonly people: readonly WorkshopPerson[];
	readonly of: (member: MemberId) => string;
	/** Came by the code alone. */
	readonly isGuest: (member: MemberId) => boolean;
	readonly isPresent: (member: MemberId) => boolean;
};

/** Asked once for the whole desk. */
export function useNames(here: WorkshopHere): Names {
	const t = useTexts(deskTexts);
	const { compare } = useFormat();
	const found = useWorkshopPeople(here);
	return useMemo(() => {
		const byId = new Map<string, WorkshopPerson>(found.map((one) => [one.id, one]));
		return {
			people: [...found].sort((a, b) => compare(a.name, b.name)),
			of: (member) => byId.get(member)?.name ?? t.someone,
			isGuest: (member) => byId.get(member)?.isGuest ?? false,
			isPresent: (member) => byId.get(member)?.present ?? false,
		};
	}, [found, compare, t]);
}

/** Keeps the names that a guest’s screens read up to date with who came. */

import { useEffect } from "react";
import { useResourceCache } from "#client/api/use-resource.ts";
import { peopleAsMembers } from "#client/features/workshops/people-as-members.ts";
import type { WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { useWorkshopPeople } from "#client/features/workshops/use-workshop-people.ts";

export function useGuestNames(here: WorkshopHere): void {
	const people = useWorkshopPeople(here);
	const cache = useResourceCache();
	const { workspace } = here;
	useEffect(() => {
		if (people.length > 0) cache.put(`workspaces/${workspace}/members`, peopleAsMembers(people));
	}, [people, cache, workspace]);
}

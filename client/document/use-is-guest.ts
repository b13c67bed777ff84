/** Whether somebody of a workspace came by the code of a workshop, as the server says it. */

import { useMemo } from "react";
import { isGuestRole } from "#shared/domain/role.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";

/** The same function until the list changes. */
export function useIsGuest(workspace: WorkspaceId): (member: string | null) => boolean {
	const api = useApi();
	const members = useResource(`workspaces/${workspace}/members`, () => api.members(workspace));
	const list = members.state === "ready" ? members.value : null;
	return useMemo(() => {
		const guests = new Set(list?.filter(isGuest).map(({ id }) => id));
		return (member) => member !== null && guests.has(member);
	}, [list]);
}

export function isGuest({ role, isGuest: isSaid }: Pick<Member, "role" | "isGuest">): boolean {
	return isSaid ?? isGuestRole(role);
}

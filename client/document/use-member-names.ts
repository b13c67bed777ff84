/** The names of the people of a workspace, for what they put their name to. */

import { useMemo } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { seatIn } from "#client/document/guest-seat.ts";
import { texts } from "#client/document/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** How somebody is called; who has left the workspace, or is not known yet, is said so. The same function until the list changes. */
export function useMemberNames(workspace: WorkspaceId): (member: string | null) => string {
	const api = useApi();
	const t = useTexts(texts);
	const members = useResource(`workspaces/${workspace}/members`, () => api.members(workspace));
	const list = members.state === "ready" ? members.value : null;
	// A guest is told the names of the people of their workshop alone: the others have not left for all that.
	const unknown = seatIn(workspace) === null ? t.memberGone : t.memberElsewhere;
	return useMemo(() => {
		const names = new Map(list?.map((one) => [one.id, one.name]));
		return (member) => (member === null ? t.memberGone : (names.get(member) ?? (list ? unknown : "…")));
	}, [list, unknown, t]);
}

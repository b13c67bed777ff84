/** The workspace around a page: its name, its sectors, who I am there and what I may do. */

import { createContext, useContext } from "react";
import type { GuestNameDays } from "#shared/domain/guest-names.ts";
import type { Capability, Role } from "#shared/domain/role.ts";
import { assert } from "#shared/lib/assert.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";

export type CurrentWorkspace = {
	id: WorkspaceId;
	name: string;
	/** In the order that gives each its colour. */
	sectors: readonly string[];
	hasExamples: boolean;
	/** For how many days the names of guests are kept after their workshop; null: until somebody takes them away. */
	guestNameDays: GuestNameDays;
	me: { id: MemberId; name: string; role: Role; organisation: string | null; sector: string | null };
	can: (capability: Capability) => boolean;
	/** Asks the server again: after a change of settings, of profile or of role. */
	reload: () => void;
};

export const WorkspaceContext = createContext<CurrentWorkspace | null>(null);

/** The current workspace. For pages under `/e/:workspace` only. */
export function useWorkspace(): CurrentWorkspace {
	const workspace = useContext(WorkspaceContext);
	assert(workspace, "useWorkspace: used outside a workspace’s pages");
	return workspace;
}

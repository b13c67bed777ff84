/** A workspace's name, its list of sectors, and how long it keeps the names of guests. */

import { cleanLine } from "#server/access/people.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { type Standing, stillAllowed } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { WorkspaceRecord } from "#server/store/registry.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { UpdateWorkspaceRequest } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export async function updateWorkspace(
	parts: Parts,
	who: Standing,
	asked: UpdateWorkspaceRequest,
): Promise<Result<WorkspaceRecord, Refusal>> {
	return await parts.registry.change((draft): Result<WorkspaceRecord, Refusal> => {
		const actor = stillAllowed(draft, who, "changeSettings");
		if (!actor.ok) return actor;
		const workspace = draft.workspaces.get(who.workspace.id);
		if (!workspace) return refused({ kind: "not-found" });
		const next = { ...workspace };
		const signed = signedBy(parts, who);
		if (asked.name !== undefined) {
			const name = cleanLine(asked.name);
			if (name === null) return refused({ kind: "name-required" });
			next.name = name;
			if (name !== workspace.name) noteAct(draft, signed, { kind: "workspace-renamed" });
		}
		if (asked.sectors !== undefined) {
			next.sectors = [...new Set(asked.sectors.map(cleanLine).filter((sector) => sector !== null))];
			const added = next.sectors.filter((sector) => !workspace.sectors.includes(sector)).length;
			const removed = workspace.sectors.filter((sector) => !next.sectors.includes(sector)).length;
			if (next.sectors.join("\n") !== workspace.sectors.join("\n"))
				noteAct(draft, signed, { kind: "sectors-changed", added, removed });
		}
		if (asked.guestNameDays !== undefined) {
			next.guestNameDays = asked.guestNameDays;
			if (next.guestNameDays !== workspace.guestNameDays)
				noteAct(draft, signed, { kind: "guest-names-set", days: next.guestNameDays });
		}
		draft.workspaces.set(next.id, next);
		return ok(next);
	});
}

/** A member's own name, organisation and sector. */

import { cleanLine, freeName, memberOf } from "#server/access/people.ts";
import type { Standing } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { MemberRecord } from "#server/store/registry.ts";
import { cleanName } from "#shared/domain/person-name.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { UpdateMeRequest } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export async function updateMe(
	parts: Parts,
	who: Standing,
	asked: UpdateMeRequest,
): Promise<Result<MemberRecord, Refusal>> {
	const changed = await parts.registry.change((draft): Result<MemberRecord, Refusal> => {
		const member = memberOf(draft, who.workspace.id, who.member.id);
		const workspace = draft.workspaces.get(who.workspace.id);
		if (!member || !workspace) return refused({ kind: "not-found" });
		const next = { ...member };
		if (asked.name !== undefined) {
			const name = cleanName(asked.name);
			if (name === "") return refused({ kind: "name-required" });
			next.name = freeName(draft, workspace.id, name, member.id);
		}
		if (asked.organisation !== undefined) next.organisation = cleanLine(asked.organisation);
		if (asked.sector !== undefined) {
			const sector = cleanLine(asked.sector);
			if (sector !== null && sector !== member.sector && !workspace.sectors.includes(sector))
				return refused({ kind: "bad-request", detail: "sector" });
			next.sector = sector;
		}
		draft.members.set(member.id, next);
		return ok(next);
	});
	// Presence shows names from the registry: everyone sees the new one.
	if (changed.ok) parts.rooms.recheck(who.workspace.id, changed.value.id);
	return changed;
}

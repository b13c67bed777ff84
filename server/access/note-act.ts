/** Notes an act of administration beside what it changes, in the same change of the registry: both are on the disk, or neither. It is then written in the journal (server/ledger/journalled-registry.ts). */

import type { Standing } from "#server/access/standing.ts";
import type { Clock } from "#server/clock.ts";
import type { NotedAct, RegistryData } from "#server/store/registry.ts";
import { isoNow } from "#server/clock.ts";
import type { AdministrationAct } from "#shared/domain/administration-act.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

/** In whose name; `member` is null for what the server does by itself. */
export type Signed = { workspace: WorkspaceId; member: MemberId | null; clock: Clock };

/** In the name of whoever asks. */
export function signedBy(
	{ clock }: { clock: Clock },
	{ workspace, member }: Pick<Standing, "workspace" | "member">,
): Signed {
	return { workspace: workspace.id, member: member.id, clock };
}

export function noteAct(draft: RegistryData, { workspace, member, clock }: Signed, act: AdministrationAct): void {
	const noted: NotedAct = { id: newId<NotedAct["id"]>(), workspace, member, time: isoNow(clock), act };
	draft.acts.set(noted.id, noted);
}

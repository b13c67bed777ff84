/** The projects of a round by their names: read in the portfolio, or asked of the server by whoever has a seat in a workshop and no portfolio. */

import { projectTable } from "#shared/document/portfolio.ts";
import type { Round } from "#shared/ledger/assessments-state.ts";
import { ok } from "#shared/lib/result.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { RoundProjectsReply } from "#shared/protocol/workshops.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { seatIn } from "#client/document/guest-seat.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";

export type NamedProject = RoundProjectsReply[number];

/** Those that are known, archived ones included; null until they are. `room`: that of the page. */
export function useRoundProjects(
	workspace: WorkspaceId,
	room: OpenRoom,
	{ id }: Pick<Round, "id">,
): ReadonlyMap<string, NamedProject> | null {
	const api = useApi();
	const seat = seatIn(workspace);
	const records = useRecords(useTable(room, projectTable));
	const asked = useResource<RoundProjectsReply>(`workshops/${workspace}/${seat}/rounds/${id}`, async () =>
		seat === null ? ok([]) : await api.roundProjects(workspace, seat, id),
	);
	if (seat === null) return new Map(records.map((one) => [one.id, one]));
	return asked.state === "ready" ? new Map(asked.value.map((one) => [one.id, one])) : null;
}

/** Everything said for one value, newest first, asked again when the ledger moves. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { HistoryReply } from "#shared/protocol/measurements.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { useFollowingHead } from "#client/document/use-results.ts";

export function useHistory(
	workspace: WorkspaceId,
	indicator: string,
	sought: { project: string | null; period: string; split: string },
): Resource<HistoryReply> {
	const api = useApi();
	const key = `history/${workspace}/${indicator}/${sought.project ?? ""}/${sought.period}/${sought.split}`;
	const resource = useResource(key, () => api.measurementHistory(workspace, indicator, sought));
	useFollowingHead(workspace, key, resource);
	return resource;
}

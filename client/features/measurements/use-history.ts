/** Everything said for one value, newest first, asked again when the ledger moves. */

import { useEffect, useRef } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { HistoryReply } from "#shared/protocol/measurements.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { useMeasurementsHead } from "#client/document/use-results.ts";

export function useHistory(
	workspace: WorkspaceId,
	indicator: string,
	sought: { project: string | null; period: string; split: string },
): Resource<HistoryReply> {
	const api = useApi();
	const head = useMeasurementsHead(workspace);
	const resource = useResource(
		`history/${workspace}/${indicator}/${sought.project ?? ""}/${sought.period}/${sought.split}`,
		() => api.measurementHistory(workspace, indicator, sought),
	);
	const { reload } = resource;
	const asked = useRef(0);
	const read = resource.state === "ready" && !resource.isReloading ? resource.value.head : null;
	useEffect(() => {
		if (read === null || read >= head || asked.current >= head) return;
		asked.current = head;
		reload();
	}, [read, head, reload]);
	return resource;
}

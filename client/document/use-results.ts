/** What the values of indicators come to, kept up to date: asked again when somebody reports a value, or changes an indicator, a project or a cohort. */

import { useEffect, useRef } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { type ResultGrouping, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { measurementsStream } from "#shared/ledger/measurements.ts";
import type { IndicatorResultsReply, ResultsReply } from "#shared/protocol/measurements.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";

/** Every indicator for a scope. */
export function useResults(workspace: WorkspaceId, scope: ResultsScope): Resource<ResultsReply> {
	const api = useApi();
	const key = `results/${workspace}/${writeScope(scope)}`;
	const resource = useResource(key, () => api.results(workspace, scope));
	useFollowing(workspace, key, resource);
	return resource;
}

/** One indicator for a scope, and its parts when `by` says which. */
export function useIndicatorResults(
	workspace: WorkspaceId,
	indicator: string,
	scope: ResultsScope,
	by: ResultGrouping | null,
): Resource<IndicatorResultsReply> {
	const api = useApi();
	const key = `results/${workspace}/${indicator}/${by ?? ""}/${writeScope(scope)}`;
	const resource = useResource(key, () => api.indicatorResults(workspace, indicator, scope, by));
	useFollowing(workspace, key, resource);
	return resource;
}

/** Where the ledger of measurements ends: it moves with each value that is reported, corrected, validated or removed. */
function useMeasurementsHead(workspace: WorkspaceId): number {
	return useLedger(useRoom(roomName(workspace, PORTFOLIO)), measurementsStream).head;
}

/** Values come one after another: they are asked for together. */
const VALUES_MS = 150;
/** An answer that was cut off on its way is asked for again. */
const AGAIN_MS = 8_000;
/** The server reads a definition that changed a moment after everybody does. */
const DEFINITIONS_MS = 1_200;

/** Asks again for what the server reads of measurements, under that key, each time the ledger moves past it. */
export function useFollowingHead(workspace: WorkspaceId, key: string, resource: Resource<{ head: number }>): void {
	const cache = useResourceCache();
	const head = useMeasurementsHead(workspace);
	const { reload } = resource;
	const known = resource.state === "ready" && !resource.isReloading ? resource.value.head : null;
	const asked = useRef(0);
	useEffect(() => {
		if (known === null || known >= head) return;
		const timer = setTimeout(
			() => {
				asked.current = head;
				// Another part of the page, which shows the same, may have asked.
				const now = cache.read(key);
				if (now.state === "ready" && !now.isReloading) reload();
			},
			asked.current >= head ? AGAIN_MS : VALUES_MS,
		);
		return () => clearTimeout(timer);
	}, [known, head, reload, cache, key]);
}

/** The same, and when a definition changes. */
function useFollowing(workspace: WorkspaceId, key: string, resource: Resource<{ head: number }>): void {
	useFollowingHead(workspace, key, resource);
	const { reload } = resource;
	const documents = useDirectoryDocuments(workspace);
	const entries = useDirectoryEntries(workspace);
	const isThere = resource.state !== "loading";
	const read = useRef<readonly unknown[] | null>(null);
	useEffect(() => {
		if (!isThere) return;
		const [before] = [read.current];
		read.current = [documents, entries];
		if (!before || (before[0] === documents && before[1] === entries)) return;
		const timer = setTimeout(reload, DEFINITIONS_MS);
		return () => clearTimeout(timer);
	}, [documents, entries, isThere, reload]);
}

/** The parts of the portfolio's address that are not its view: whether the import is open, and where each project leads so that the view goes along. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { Project } from "#shared/document/portfolio.ts";

const IMPORT = "import";

export function useViewAddress(workspace: WorkspaceId) {
	const [params, setParams] = useSearchParams();
	const view = new URLSearchParams(params);
	view.delete(IMPORT);
	const suffix = view.size === 0 ? "" : `?${view}`;
	const hrefOf = useHrefOf(workspace, suffix);
	const showImport = useCallback(
		(isShown: boolean) =>
			setParams(
				(before) => {
					const next = new URLSearchParams(before);
					if (isShown) next.set(IMPORT, "1");
					else next.delete(IMPORT);
					return next;
				},
				{ replace: !isShown },
			),
		[setParams],
	);
	return { suffix, isImporting: params.has(IMPORT), showImport, hrefOf };
}

/** Where a project leads, with what keeps the view. */
export function useHrefOf(workspace: WorkspaceId, suffix: string): (project: Pick<Project, "id">) => string {
	return useCallback((project) => paths.project(workspace, project.id) + suffix, [workspace, suffix]);
}

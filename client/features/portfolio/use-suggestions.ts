/** The values already used in the portfolio, offered where one writes such a value. Read when asked: typing must not make its own suggestions. */

import { useCallback } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { viewOf } from "#client/document/use-records.ts";
import { usedValues } from "#client/features/portfolio/project-view.ts";

export type SuggestedField = "sectors" | "populations" | "organisations";

export function useSuggestions(projects: RecordTable<ProjectFields>): (field: SuggestedField) => readonly string[] {
	const { sectors } = useWorkspace();
	return useCallback(
		(field) => {
			const used = usedValues(viewOf(projects).list(), field);
			return field === "sectors" ? [...new Set([...sectors, ...used])] : used;
		},
		[projects, sectors],
	);
}

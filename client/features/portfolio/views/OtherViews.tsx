/** The portfolio seen otherwise than as a table. Its code comes when somebody asks for it. */

import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { BoardView } from "#client/features/portfolio/views/BoardView.tsx";
import { BudgetView } from "#client/features/portfolio/views/BudgetView.tsx";
import { TimelineView } from "#client/features/portfolio/views/TimelineView.tsx";
import type { ViewChoice } from "#client/features/portfolio/views/view-choice.ts";
import { WhoView } from "#client/features/portfolio/views/WhoView.tsx";

type OtherViewsProps = {
	workspace: WorkspaceId;
	choice: ViewChoice;
	/** What the view shows, already filtered and sorted. */
	rows: readonly Project[];
	/** Null when nothing may be changed. */
	projects: RecordTable<ProjectFields> | null;
	hrefOf: (project: Project) => string;
};

export function OtherViews({ workspace, choice, rows, projects, hrefOf }: OtherViewsProps) {
	switch (choice.kind) {
		case "board":
			return <BoardView rows={rows} projects={projects} groupBy={choice.groupBy} hrefOf={hrefOf} />;
		case "timeline":
			return <TimelineView rows={rows} hrefOf={hrefOf} today={new Date().toISOString().slice(0, 10)} />;
		case "who":
			return <WhoView rows={rows} hrefOf={hrefOf} organisationHref={(id) => paths.organisation(workspace, id)} />;
		case "budget":
			return <BudgetView rows={rows} groupBy={choice.groupBy} />;
		case "table":
			return null;
	}
}

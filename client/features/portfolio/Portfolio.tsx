/** The portfolio as its address asks for it. What is typed in the search field is drawn at once, all the rest just after. */

import { useDeferredValue } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { PortfolioScreen } from "#client/features/portfolio/PortfolioScreen.tsx";
import { useViewAddress } from "#client/features/portfolio/use-view-address.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";
import { useViewChoice } from "#client/features/portfolio/views/use-view-choice.ts";

export function Portfolio({ workspace, room }: { workspace: WorkspaceId; room: OpenRoom }) {
	const [query, changeQuery] = useViewQuery();
	const [choice, changeChoice] = useViewChoice();
	const { suffix, isImporting, showImport } = useViewAddress(workspace);
	return (
		<PortfolioScreen
			workspace={workspace}
			room={room}
			query={useDeferredValue(query)}
			changeQuery={changeQuery}
			choice={choice}
			changeChoice={changeChoice}
			suffix={useDeferredValue(suffix)}
			isImporting={isImporting}
			showImport={showImport}
		/>
	);
}

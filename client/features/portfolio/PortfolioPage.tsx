/** The page of the portfolio. */

import type { WorkspaceId } from "#shared/lib/ids.ts";

export function PortfolioPage(_props: { workspace: WorkspaceId }) {
	return null;
}

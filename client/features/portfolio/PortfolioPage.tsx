/** The page of the portfolio: every project of the workspace, live, as a table or, on a narrow screen, as cards. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import { Portfolio } from "#client/features/portfolio/Portfolio.tsx";
import styles from "./PortfolioPage.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

export function PortfolioPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	usePageTitle(t.portfolio);
	const room = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<div className={styles.page}>
			<RoomGate room={room}>
				<WithCatalog room={room}>
					<OpenThreads room={room}>
						<Portfolio workspace={workspace} room={room} />
					</OpenThreads>
				</WithCatalog>
			</RoomGate>
		</div>
	);
}

/** The page of a project. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import { useRoom } from "#client/document/use-room.ts";
import styles from "./ProjectPage.module.css";
import { ProjectSheet } from "#client/features/portfolio/ProjectSheet.tsx";

export function ProjectPage({ workspace, project }: { workspace: WorkspaceId; project: RecordId }) {
	const room = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<div className={styles.page}>
			<RoomGate room={room}>
				<WithCatalog room={room}>
					<ProjectSheet workspace={workspace} room={room} id={project} />
				</WithCatalog>
			</RoomGate>
		</div>
	);
}

/** The organisations of a workspace: their directory and the network of contact persons, or the page of one of them. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import { OrganisationSheet } from "#client/features/organisations/OrganisationSheet.tsx";
import { OrganisationsHome } from "#client/features/organisations/OrganisationsHome.tsx";
import { texts } from "#client/features/organisations/texts.ts";

type OrganisationsPageProps = { workspace: WorkspaceId; organisation?: string };

export function OrganisationsPage({ workspace, organisation }: OrganisationsPageProps) {
	const t = useTexts(texts);
	usePageTitle(t.title);
	const room = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<RoomGate room={room}>
			<WithCatalog room={room}>
				{organisation === undefined ? (
					<OrganisationsHome workspace={workspace} room={room} />
				) : (
					<OrganisationSheet key={organisation} workspace={workspace} room={room} id={organisation} />
				)}
			</WithCatalog>
		</RoomGate>
	);
}

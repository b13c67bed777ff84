/** Where a saved view stands now, for a panel that draws it itself: its name, its address, how it shows how many projects. */

import { type PortfolioView, viewTable } from "#shared/document/portfolio-views.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useRoom, useRoomStatus, useTable } from "#client/document/use-room.ts";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import type { ViewNowProps } from "#client/editor/live-blocks.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { addressOf } from "#client/features/portfolio/views/saved-view.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import { useViewRows } from "#client/features/portfolio/views/use-view-rows.ts";

export function ViewNow({ target, label, children }: ViewNowProps) {
	const { id } = useWorkspace();
	const room = useRoom(roomName(id, PORTFOLIO));
	const { loaded } = useRoomStatus(room);
	const view = useRecord(useTable(room, viewTable), target);
	if (!view || view.archived) {
		return children({ name: view?.name || label, href: null, state: "", isGone: loaded });
	}
	return (
		<WithCatalog key={room.generation} room={room}>
			<LiveView room={room} view={view}>
				{children}
			</LiveView>
		</WithCatalog>
	);
}

type LiveViewProps = { room: OpenRoom; view: PortfolioView; children: ViewNowProps["children"] };

function LiveView({ room, view, children }: LiveViewProps) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const rows = useViewRows(room, view);
	return children({
		name: view.name,
		href: `${paths.portfolio(id)}?${addressOf(view)}`,
		state: `${t[view.kind]}, ${t.projectCountOf(rows.length)}`,
		isGone: false,
	});
}

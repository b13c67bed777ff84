/** Reads the catalog of a portfolio once for everything drawn under it. */

import type { ReactNode } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { CatalogProvider, useRoomCatalog } from "#client/document/use-catalog.ts";
import { useReadiness } from "#client/document/use-readiness.ts";

export function WithCatalog({ room, children }: { room: OpenRoom; children: ReactNode }) {
	return <CatalogProvider value={useRoomCatalog(room, useReadiness(room))}>{children}</CatalogProvider>;
}

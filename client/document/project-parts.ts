/** What other features show on the page of a project: the application hands it in, since features do not know each other. */

import { type ComponentType, createContext } from "react";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";

export type ProjectParts = {
	/** How far the project is, as it was assessed. `room` is the portfolio. */
	readonly Readiness: ComponentType<{ room: OpenRoom; project: RecordId; isArchived: boolean }>;
};

/** Null where nothing more is shown. */
export const ProjectPartsContext = createContext<ProjectParts | null>(null);

/** What other features show on the pages of a project and of a cohort: the application hands it in, since features do not know each other. */

import { type ComponentType, createContext } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";

export type ProjectParts = {
	/** How far the project is, as it was assessed. `room` is the portfolio. */
	readonly Readiness: ComponentType<{ room: OpenRoom; project: RecordId; isArchived: boolean }>;
	/** What the values of indicators come to, for the project or the cohort. */
	readonly Results: ComponentType<{ scope: ResultsScope }>;
	/** How the project stands with each balise. */
	readonly Balises: ComponentType<{ project: RecordId }>;
	/** How many of these projects meet what each balise asks of them. */
	readonly Coverage: ComponentType<{ projects: readonly Project[] }>;
};

/** Null where nothing more is shown. */
export const ProjectPartsContext = createContext<ProjectParts | null>(null);

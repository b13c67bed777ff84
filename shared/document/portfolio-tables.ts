/** Every table of a portfolio document, for what concerns them all: undo, examples, reading it whole. */

import type * as Y from "yjs";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { viewTable } from "#shared/document/portfolio-views.ts";
import { stageTable } from "#shared/document/stages.ts";

/** The tables under the names they have in the document. */
export function portfolioTables(doc: Y.Doc) {
	return {
		projects: projectTable(doc),
		organisations: organisationTable(doc),
		obstacles: obstacleTable(doc),
		cohorts: cohortTable(doc),
		stages: stageTable(doc),
		fields: ownFieldTable(doc),
		views: viewTable(doc),
	};
}

/** The shared types of all the tables, for an undo manager that takes back an act that touched several. */
export function portfolioScope(doc: Y.Doc): Y.AbstractType<unknown>[] {
	return Object.values(portfolioTables(doc)).flatMap((table) => table.scope);
}

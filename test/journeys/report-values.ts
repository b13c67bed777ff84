/** Reports values of an indicator as the page does, by a command, under somebody’s name. */

import { randomUUID } from "node:crypto";
import type { ResultsIndicator } from "#shared/protocol/measurements.ts";
import type { Person, World } from "#test/journeys/world.ts";

/** Each for a project, or null for the whole portfolio, all of one period. */
export async function reportValues(
	world: World,
	by: Person,
	{ id: indicator, unit }: Pick<ResultsIndicator, "id" | "unit">,
	values: readonly (readonly [project: string | null, period: string, value: number])[],
): Promise<void> {
	const { id } = await world.workspaceOf(by);
	const said = { indicator, splits: [], unit, note: "", source: "" };
	const entries = values.map(([project, period, value]) => ({ ...said, project, period, value }));
	const command = { kind: "report-measurements", entries };
	await world.post(by, `/api/workspaces/${id}/ledgers/portfolio/measurements`, { key: randomUUID(), command });
}

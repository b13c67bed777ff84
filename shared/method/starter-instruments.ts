/** The instruments a workspace is offered at first. None is in use before somebody publishes it. */

import { type Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { READINESS_AND_USE } from "#shared/method/readiness-and-use.ts";
import { SCALABILITY_CHECKLIST } from "#shared/method/scalability-checklist.ts";
import { SCALING_STRATEGIES } from "#shared/method/scaling-strategies.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { LIFE_CYCLE, MATURITY_GRID } from "#shared/method/templates-to-fill.ts";

export const STARTER_INSTRUMENTS: readonly Instrument[] = [
	SOCIETAL_READINESS,
	SCALABILITY_CHECKLIST,
	READINESS_AND_USE,
	SCALING_STRATEGIES,
	LIFE_CYCLE,
	MATURITY_GRID,
];

/** Whether something is left to fill in before it can be published. */
export function isTemplate(instrument: Instrument): boolean {
	return instrumentFaults(instrument).length > 0;
}

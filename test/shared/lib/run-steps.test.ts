/** Closing in order, whatever fails. */

import { expect, test } from "vitest";
import { runSteps } from "#shared/lib/run-steps.ts";

test("[R192] each step is taken in order whatever the others do, and the first error is told", async () => {
	const taken: number[] = [];
	const step = (number: number, error?: string) => async () => {
		taken.push(number);
		if (error) throw new Error(error);
	};
	await expect(runSteps([step(1), step(2, "deux"), step(3, "trois"), step(4)])).rejects.toThrow("deux");
	expect(taken).toEqual([1, 2, 3, 4]);
});

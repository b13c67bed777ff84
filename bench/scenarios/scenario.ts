/** What a scenario is: the same work for each contender, and the figures it gives (unit in each name). */

import type { Contender, ContenderName } from "../contenders.ts";

export type Scenario = {
	name: string;
	title: string;
	contenders: readonly ContenderName[];
	/** The figures shown as a ratio: ours over the best peer's. */
	compared: readonly string[];
	/** `profile`: the folder for a CPU profile of the page, when there is a page. */
	run(contender: Contender, profile?: string): Promise<Record<string, number>>;
};

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Until the server has nothing left to do: it may sum up or index for seconds what it was just given, and that is no part of what comes next. */
export async function whenQuiet({ process }: Contender): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) {
		const before = process.cpuMs();
		await pause(500);
		if (process.cpuMs() - before <= 20) return;
	}
}

/** The update log in memory, for tests. */
import type { UpdateLog } from "#server/store/update-log.ts";
export function createMemoryUpdateLog(): UpdateLog {
	throw new Error("createMemoryUpdateLog: being written");
}

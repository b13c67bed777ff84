/** The update log in SQLite, in threads of its own. */
import type { UpdateLog } from "#server/store/update-log.ts";
export async function openSqliteUpdateLog(_folder: string): Promise<UpdateLog> {
	throw new Error("openSqliteUpdateLog: being written");
}

/** The mark of a restore that was not finished: while it is there, the folder holds half of something and must not be served. */

import { existsSync } from "node:fs";
import { join } from "node:path";

export const RESTORE_MARK = "restore-unfinished";

/** A restore was interrupted in this folder. */
export class RestoreUnfinished extends Error {
	constructor(folder: string) {
		super(
			`Un rétablissement a été interrompu dans ${folder}. Rien n’est perdu : relancez « npm run restore -- --from … --replace ».\n` +
				`A restore was interrupted in ${folder}. Nothing is lost: run "npm run restore -- --from … --replace" again.`,
		);
		this.name = "RestoreUnfinished";
	}
}

/** Throws {@link RestoreUnfinished} when the folder must not be served. */
export function refuseHalfRestored(folder: string): void {
	if (existsSync(join(folder, RESTORE_MARK))) throw new RestoreUnfinished(folder);
}

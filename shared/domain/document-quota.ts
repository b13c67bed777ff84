/** How many documents there may be: the list of a workspace is read by everybody in it, and written whole at each change of who is where. */

/** R921: those that are not put away. A workspace of 2,000 documents has room to go on. */
export const MOST_DOCUMENTS = 3_000;
/** New ones by one member in an hour: one every fifteen seconds. Taking up an archive is one act, and counts none. */
export const MOST_NEW_DOCUMENTS = 240;
const HOUR_MS = 3_600_000;

type Listed = { readonly createdBy: string | null; readonly createdAt: string; readonly archivedAt: string | null };

/** Why a member may make no further document now; null when they may. `documents` are those of the workspace. */
export function documentQuota(
	documents: Iterable<Listed>,
	member: string,
	now: number,
): "documents-full" | "too-many-new-documents" | null {
	let [open, recent] = [0, 0];
	for (const { createdBy, createdAt, archivedAt } of documents) {
		if (archivedAt === null) open += 1;
		if (createdBy === member && now - Date.parse(createdAt) < HOUR_MS) recent += 1;
	}
	if (open >= MOST_DOCUMENTS) return "documents-full";
	return recent >= MOST_NEW_DOCUMENTS ? "too-many-new-documents" : null;
}

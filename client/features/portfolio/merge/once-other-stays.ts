/** Two people merge the same two projects at once, the other way round: one of them wins, and the other is told which project stayed. */

import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";

/** Calls back once the project that was to go is the one that stayed. Stops listening as soon as the merge is decided otherwise. */
export function onceOtherStays(
	projects: RecordTable<ProjectFields>,
	kept: RecordId,
	gone: RecordId,
	onOther: () => void,
): void {
	const stop = projects.observe((changed) => {
		if (!changed.has(kept) && !changed.has(gone)) return;
		if (projects.get(gone)?.mergedInto === kept) return;
		stop();
		if (projects.get(kept)?.mergedInto === gone) onOther();
	});
}

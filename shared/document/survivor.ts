/** Where a thing leads that was merged into another. */

/**
 * The project that an id leads to now: itself, or the one it was merged into, however often. Two that name each other lead to the first by id.
 * What is no longer there leads nowhere further. For any key of anything that keeps ids of projects.
 */
export function survivorId(id: string, mergedInto: (id: string) => string | undefined): string {
	const path: string[] = [];
	let now = id;
	for (;;) {
		const at = path.indexOf(now);
		if (at >= 0) return path.slice(at).sort()[0] as string;
		path.push(now);
		const next = mergedInto(now);
		if (next === undefined || next === "") return now;
		now = next;
	}
}

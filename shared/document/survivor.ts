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

/** Where each project that was merged leads now; those that were not are not in it. */
export type Survivors = ReadonlyMap<string, string>;

export const NO_SURVIVORS: Survivors = new Map();

/** Reads it of every project of a portfolio, archived ones included. */
export function survivorsOf(projects: readonly { readonly id: string; readonly mergedInto: string }[]): Survivors {
	const merged = new Map<string, string>();
	for (const { id, mergedInto } of projects) if (mergedInto !== "") merged.set(id, mergedInto);
	if (merged.size === 0) return NO_SURVIVORS;
	const there = new Set<string>(projects.map(({ id }) => id));
	const survivors = new Map<string, string>();
	for (const id of merged.keys()) {
		const survivor = survivorId(id, (one) => {
			const next = merged.get(one);
			return next !== undefined && there.has(next) ? next : undefined;
		});
		if (survivor !== id) survivors.set(id, survivor);
	}
	return survivors;
}

/** Long work cut into steps, for whoever does it to let others be served between two of them. */

/** Work that stops often, each time after far less than a turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Pieces worked on between two stops: a millisecond or two. */
export const STRIDE = 200;

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Closing things in order: each step is run whatever became of the ones before, then the first error is thrown. */

export async function runSteps(steps: readonly (() => unknown)[]): Promise<void> {
	const errors: unknown[] = [];
	for (const step of steps) {
		try {
			await step();
		} catch (error) {
			errors.push(error);
		}
	}
	if (errors.length > 0) throw errors[0];
}

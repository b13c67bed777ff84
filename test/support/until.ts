/** Waits for a fact, never for a time: asks again until the answer is yes, and says what never came when it does not. */

type Until = { timeoutMs?: number; everyMs?: number };

/** The fact may also be an `expect`, which throws while it is not there yet and answers nothing once it is. */
export async function until(
	fact: () => unknown,
	what = fact.toString(),
	{ timeoutMs = 5000, everyMs = 2 }: Until = {},
): Promise<void> {
	const end = performance.now() + timeoutMs;
	for (;;) {
		let cause: unknown;
		try {
			const answer = await fact();
			if (answer !== false && answer !== null) return;
		} catch (error) {
			cause = error;
		}
		if (performance.now() > end) throw new Error(`until: never came: ${what}`, { cause });
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	}
}

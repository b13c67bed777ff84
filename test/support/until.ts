/** Waits for a fact, never for a time: asks again until the answer is yes, and says what never came when it does not. */

type Until = { timeoutMs?: number; everyMs?: number };

/** True once the fact answers something truthy; a fact that throws is one that is not there yet. */
export async function until(
	fact: () => unknown,
	what = fact.toString(),
	{ timeoutMs = 5000, everyMs = 2 }: Until = {},
): Promise<void> {
	const end = performance.now() + timeoutMs;
	for (;;) {
		let cause: unknown;
		try {
			if (await fact()) return;
		} catch (error) {
			cause = error;
		}
		if (performance.now() > end) throw new Error(`until: never came: ${what}`, { cause });
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	}
}

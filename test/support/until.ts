/** Waits for a fact, never for a time: asks again until the answer is yes, and says what never came when it does not. */

type Until = { timeoutMs?: number; everyMs?: number };

export async function until(
	fact: () => boolean | Promise<boolean>,
	what: string,
	{ timeoutMs = 5000, everyMs = 5 }: Until = {},
): Promise<void> {
	const end = performance.now() + timeoutMs;
	while (!(await fact())) {
		if (performance.now() > end) throw new Error(`until: never came: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	}
}

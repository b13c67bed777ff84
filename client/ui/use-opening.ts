/** Opens what needs code, at once or not at all: when it cannot come soon, the person is told, and nothing opens by itself later. */

import { useCallback } from "react";
import type { Later } from "#client/ui/later.ts";
import { useLater } from "#client/ui/later.ts";

/** Longer than this, whoever pressed has gone on to something else. */
const SOON_MS = 4_000;

/** `open(act)` runs `act` once the code is here; resolves to false when it cannot come, or not soon enough. The code is asked for as soon as this is drawn. */
export function useOpening<Part>(code: Later<Part>): (act: () => void) => Promise<boolean> {
	useLater(code, false, { isVital: true });
	return useCallback(
		async (act) => {
			if (code.known() === null && !(await comesSoon(code))) return false;
			act();
			return true;
		},
		[code],
	);
}

async function comesSoon<Part>(code: Later<Part>): Promise<boolean> {
	// Browsers remember a file that could not come: without a network, it is not asked for.
	if (navigator.onLine === false) return false;
	const tooLong = new Promise<false>((resolve) => setTimeout(() => resolve(false), SOON_MS));
	const here = code.fetch().then(
		() => true,
		() => false,
	);
	return await Promise.race([here, tooLong]);
}

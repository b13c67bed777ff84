/** What is left of the timer of a workshop, the same second on the desk, on phones and on the wall. */

import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { useLeftUntil } from "#client/features/workshops/use-server-clock.ts";

/** In milliseconds; negative when it has run out, null when there is none. */
export function useTimeLeft({ timer }: Pick<WorkshopState, "timer">): number | null {
	const endsAt = timer?.endsAt ?? null;
	const left = useLeftUntil(endsAt === null ? null : Date.parse(endsAt));
	return left ?? timer?.leftMs ?? null;
}

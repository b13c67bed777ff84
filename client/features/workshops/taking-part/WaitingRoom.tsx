/** What is said to whoever is not in: the door is locked, or their place is no more. */

import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import type { Failure } from "#client/api/failure.ts";

export type WaitingRoomProps = {
	title: string | null;
	status: PersonStatus | "absent" | null;
	failure: Failure | null;
	onRetry: () => void;
};

export function WaitingRoom({ title }: WaitingRoomProps) {
	return <h1>{title}</h1>;
}

/** What earlier meetings left to do, asked again from time to time: what is said of it is kept in ledgers that are not open here. */

import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useAskedAgain } from "#client/features/workshops/use-asked-again.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export type FollowUpBack = FollowUpsBackReply[number];

/** What is projected and whoever leads follow what is said of them in the room; two hundred others need not ask as often. */
const AGAIN_MS = { followed: 10_000, takingPart: 60_000 };

export function useFollowUpsBack(isFollowed: boolean): { all: readonly FollowUpBack[]; reload: () => void } {
	const api = useApi();
	const { workspace, document } = useWorkshop();
	const found = useResource(`workshops/${workspace}/${document}/follow-ups`, () =>
		api.followUpsBack(workspace, document),
	);
	useAskedAgain(found.reload, AGAIN_MS[isFollowed ? "followed" : "takingPart"]);
	return { all: found.state === "ready" ? found.value : NONE, reload: found.reload };
}

const NONE: readonly FollowUpBack[] = [];

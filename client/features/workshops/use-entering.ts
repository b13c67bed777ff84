/** Somebody of the workspace comes into a workshop by opening its page; those who lead too, so that their names are known to all. */

import { useEffect } from "react";
import { isOpenAhead, type Step } from "#shared/domain/workshop-step.ts";
import { isOpenBeyond } from "#shared/ledger/workshop-state.ts";
import { can } from "#shared/domain/role.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { WorkshopHere } from "#client/features/workshops/use-workshop.ts";

/** A minute late harms nobody: the server’s clock is not asked for it. */
const isOpenNow = (step: Step) => isOpenAhead(step, Date.now());

export function useEntering({ state, me, give, isLoaded }: WorkshopHere): void {
	const { me: member } = useWorkspace();
	// Before there is a door and a step, whoever opens the page is preparing it.
	const isHeld = state.door !== null || state.startedAt !== null || state.steps.some(isOpenNow);
	const isOpen = state.endedAt === null || isOpenBeyond(state, Date.now());
	const isAbsent = isLoaded && isHeld && !state.people.has(me) && isOpen;
	const enters = isAbsent && can(member.role, "participate");
	useEffect(() => {
		if (enters) void give({ kind: "enter" });
	}, [enters, give]);
}

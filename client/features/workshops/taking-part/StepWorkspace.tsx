/** The workspace as somebody has it in a step beyond their role: for a guest, what the steps open, asked anew as they open and close; for whoever was named to lead, the votes and rounds of the steps too. */

import { type ReactNode, useMemo } from "react";
import { type Capability, isGuestRole } from "#shared/domain/role.ts";
import { leadRights } from "#shared/ledger/lead-rights.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";

const TICK_MS = 5_000;

type StepWorkspaceProps = {
	/** What the step works in; null when it works in none. */
	document: DocumentId | null;
	/** The vote or the round of assessments it shows: of a step that is over it is read, and nothing is given. */
	vote?: string;
	round?: string;
	children: ReactNode;
};

/** Members keep their own rights. */
export function StepWorkspace({ children, ...of }: StepWorkspaceProps) {
	const workspace = useWorkspace();
	const isGuest = isGuestRole(workspace.me.role);
	return isGuest ? <OfGuest {...of}>{children}</OfGuest> : <OfMember>{children}</OfMember>;
}

/** R943: what leading adds to their role. */
function OfMember({ children }: { children: ReactNode }) {
	const workspace = useWorkspace();
	const { state, me } = useWorkshop();
	const isNamed = leadRights(state, me) !== null;
	const value = useMemo(
		() =>
			isNamed ? { ...workspace, can: (asked: Capability) => workspace.can(asked) || OF_LEADERS.has(asked) } : workspace,
		[workspace, isNamed],
	);
	return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}

const OF_LEADERS: ReadonlySet<Capability> = new Set(["runVotes", "runAssessments"]);

function OfGuest({ document, vote, round, children }: StepWorkspaceProps) {
	const workspace = useWorkspace();
	const { state, me } = useWorkshop();
	const rights = seatRights(state, me, useServerNow(TICK_MS));
	const mayComment = document !== null && rights.comments.has(document);
	const mayVote = rights.votes.some((one) => vote === undefined || one.vote === vote);
	const mayAssess = round === undefined ? rights.rounds.size > 0 : rights.rounds.has(round);
	const mayRunVotes = rights.led !== null;
	const mayRunRounds = (rights.led?.rounds.size ?? 0) > 0;
	const value = useMemo(() => {
		const open = new Set<Capability>();
		if (mayComment) open.add("comment");
		if (mayVote) open.add("vote");
		if (mayAssess) open.add("assess");
		if (mayRunVotes) open.add("runVotes");
		if (mayRunRounds) open.add("runAssessments");
		return { ...workspace, can: (capability: Capability) => open.has(capability) };
	}, [workspace, mayComment, mayVote, mayAssess, mayRunVotes, mayRunRounds]);
	return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}

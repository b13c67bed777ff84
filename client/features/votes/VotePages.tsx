/** The pages of votes and decisions, in one piece of code: the address says which. */

import { Route, Switch } from "wouter";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { DecisionPage } from "#client/features/votes/DecisionPage.tsx";
import { DecisionsPage } from "#client/features/votes/DecisionsPage.tsx";
import { NewDecisionPage } from "#client/features/votes/NewDecisionPage.tsx";
import { NewVotePage } from "#client/features/votes/NewVotePage.tsx";
import { VotePage } from "#client/features/votes/VotePage.tsx";

export function VotePages({ workspace }: { workspace: WorkspaceId }) {
	return (
		<Switch>
			<Route path={paths.newVote(workspace)}>
				<NewVotePage workspace={workspace} />
			</Route>
			<Route path="/e/:workspace/decisions/nouvelle">
				<NewDecisionPage workspace={workspace} />
			</Route>
			<Route path="/e/:workspace/decisions/votes/:place/:vote">
				{({ place, vote }) => <VotePage key={vote} workspace={workspace} place={place} id={vote} />}
			</Route>
			<Route path="/e/:workspace/decisions/registre/:place/:decision">
				{({ place, decision }) => <DecisionPage key={decision} workspace={workspace} place={place} id={decision} />}
			</Route>
			<Route>
				<DecisionsPage workspace={workspace} />
			</Route>
		</Switch>
	);
}

/** The pages of assessments and instruments, in one piece of code: the address says which. */

import { Route, Switch } from "wouter";
import { isId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { AssessProjectPage } from "#client/features/assessments/AssessProjectPage.tsx";
import { InstrumentEditorPage } from "#client/features/assessments/InstrumentEditorPage.tsx";
import { InstrumentPage } from "#client/features/assessments/InstrumentPage.tsx";
import { InstrumentsPage } from "#client/features/assessments/InstrumentsPage.tsx";
import { NewRoundPage } from "#client/features/assessments/NewRoundPage.tsx";
import { RoundPage } from "#client/features/assessments/RoundPage.tsx";
import { RoundsPage } from "#client/features/assessments/RoundsPage.tsx";

export function AssessmentPages({ workspace }: { workspace: WorkspaceId }) {
	return (
		<Switch>
			<Route path={paths.newRound(workspace)}>
				<NewRoundPage workspace={workspace} />
			</Route>
			<Route path="/e/:workspace/evaluations/tours/:round">
				{({ round }) => <RoundPage key={round} workspace={workspace} id={round} />}
			</Route>
			<Route path="/e/:workspace/evaluations/projets/:project">
				{({ project }) =>
					isId(project) ? (
						<AssessProjectPage key={project} workspace={workspace} project={project as RecordId} />
					) : (
						<RoundsPage workspace={workspace} />
					)
				}
			</Route>
			<Route path="/e/:workspace/instruments/:instrument/ecrire">
				{({ instrument }) => <InstrumentEditorPage key={instrument} workspace={workspace} id={instrument} />}
			</Route>
			<Route path="/e/:workspace/instruments/:instrument">
				{({ instrument }) => <InstrumentPage key={instrument} workspace={workspace} id={instrument} />}
			</Route>
			<Route path={paths.instruments(workspace)}>
				<InstrumentsPage workspace={workspace} />
			</Route>
			<Route>
				<RoundsPage workspace={workspace} />
			</Route>
		</Switch>
	);
}

/** The first fork: the page that opens an invitation comes alone and light; everything else comes with the whole interface. */

import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Waiting } from "#client/app/Waiting.tsx";
import { paths } from "#client/api/paths.ts";

const JoinPage = lazy(() => import("#client/features/join/JoinPage.tsx").then((file) => ({ default: file.JoinPage })));
const Interface = lazy(() => import("#client/app/Interface.tsx").then((file) => ({ default: file.Interface })));

export function App() {
	return (
		<Suspense fallback={<Waiting />}>
			<Switch>
				<Route path={paths.join()}>
					<JoinPage />
				</Route>
				<Route>
					<Interface />
				</Route>
			</Switch>
		</Suspense>
	);
}

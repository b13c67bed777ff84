/** The first fork: the page that opens an invitation comes alone and light; everything else comes with the whole interface. */

import { lazy, Suspense, useEffect } from "react";
import { Route, Switch, useRoute } from "wouter";
import { Waiting } from "#client/app/Waiting.tsx";
import { paths } from "#client/api/paths.ts";

const JoinPage = lazy(() => import("#client/features/join/JoinPage.tsx").then((file) => ({ default: file.JoinPage })));
const JoinWorkshopPage = lazy(() =>
	import("#client/features/workshops/taking-part/JoinWorkshopPage.tsx").then((file) => ({
		default: file.JoinWorkshopPage,
	})),
);
const ContinuePage = lazy(() =>
	import("#client/features/workshops/devices/ContinuePage.tsx").then((file) => ({ default: file.ContinuePage })),
);
const loadInterface = () => import("#client/app/Interface.tsx").then((file) => ({ default: file.Interface }));
const Interface = lazy(loadInterface);

/** Long enough for the invitation itself to come first on a slow network. */
const AHEAD_MS = 1500;

export function App() {
	const [isInvited] = useRoute(paths.join());
	const [hasCode] = useRoute(paths.joinWorkshop());
	const [goesOn] = useRoute(paths.continueHere());
	const isJoining = isInvited || hasCode || goesOn;
	useEffect(() => {
		if (!isJoining) return;
		// While a name is being written, the rest comes: the door then opens at once. A failure here is met again, and told, when it opens.
		const timer = setTimeout(() => void loadInterface().catch(() => undefined), AHEAD_MS);
		return () => clearTimeout(timer);
	}, [isJoining]);
	return (
		<Suspense fallback={<Waiting />}>
			<Switch>
				<Route path={paths.join()}>
					<JoinPage />
				</Route>
				<Route path={paths.continueHere()}>
					<ContinuePage />
				</Route>
				<Route path={paths.joinWorkshop()}>
					<JoinWorkshopPage />
				</Route>
				<Route>
					<Interface />
				</Route>
			</Switch>
		</Suspense>
	);
}

/** What the pages of a feature show of another, handed in by the application: its code comes when it is first drawn. */

import { type ComponentType, lazy, Suspense } from "react";

/** Nothing stands in its place meanwhile. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
	const Part = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
	return (props) => (
		<Suspense fallback={null}>
			<Part {...props} />
		</Suspense>
	);
}

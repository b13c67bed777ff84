/** What the pages of a feature show of another, handed in by the application: its code comes when it is first drawn. */

import type { ComponentType } from "react";
import { later, useLater } from "#client/ui/later.ts";

/** Nothing stands in its place meanwhile. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
	const code = later(load);
	return (props) => {
		const Part = useLater(code, true);
		return Part && <Part {...props} />;
	};
}

/** A page whose code is loaded the first time it is opened. */

import { type ComponentType, lazy } from "react";

export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
	return lazy(async () => ({ default: await load() }));
}

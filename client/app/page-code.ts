/** The code of a page, which comes the first time the page is opened, or ahead of time. */

import type { ComponentType } from "react";

export type PageCode<Props extends object> = {
	/** The page, once its code is here. */
	known: () => ComponentType<Props> | null;
	/** Fetches the code; when it could not come, the next call asks again. */
	fetch: () => Promise<ComponentType<Props>>;
};

export function pageCode<Props extends object>(load: () => Promise<ComponentType<Props>>): PageCode<Props> {
	let known: ComponentType<Props> | null = null;
	let coming: Promise<ComponentType<Props>> | null = null;
	const fetch = async () => {
		coming ??= load();
		try {
			known = await coming;
			return known;
		} catch (error) {
			coming = null;
			throw error;
		}
	};
	return { known: () => known, fetch };
}

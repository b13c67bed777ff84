/** The projects that resemble one, looked for when the page is at rest: never between two keys. */

import { useEffect, useState } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { type Comparable, type Neighbour, NeighbourIndex } from "#shared/domain/neighbours.ts";

const REST_MS = 400;
/** The index of a moment of the portfolio: the same list is the same index. */
const indexes = new WeakMap<readonly Project[], NeighbourIndex<Project>>();

export function neighbourIndexOf(projects: readonly Project[]): NeighbourIndex<Project> {
	let index = indexes.get(projects);
	if (!index) {
		index = new NeighbourIndex(projects.filter((project) => !project.archived && project.name !== ""));
		indexes.set(projects, index);
	}
	return index;
}

/** Runs when the page has nothing better to do. Returns how to give up. */
export function atRest(act: () => void): () => void {
	let idle = 0;
	const timer = setTimeout(() => {
		if (typeof requestIdleCallback === "function") idle = requestIdleCallback(act, { timeout: 2_000 });
		else act();
	}, REST_MS);
	return () => {
		clearTimeout(timer);
		if (idle !== 0) cancelIdleCallback(idle);
	};
}

/** The nearest projects; null while nobody has looked yet. `asked` is what somebody looks for, if not what resembles the project. */
export function useNeighbours(
	/** Asked when it is time: what others change elsewhere in the portfolio makes nobody look again. */
	projects: () => readonly Project[],
	one: (Comparable & { readonly id: string }) | null,
	asked = "",
): readonly Neighbour[] | null {
	const [found, setFound] = useState<readonly Neighbour[] | null>(null);
	useEffect(() => {
		if (!one) return;
		return atRest(() => {
			const sought = asked.trim() === "" ? one : { name: asked, summary: "", sectors: [], organisations: [] };
			const least = asked.trim() === "" ? 0.45 : 0.2;
			setFound(neighbourIndexOf(projects()).near(sought, { most: 5, least, except: one.id }));
		});
	}, [projects, one, asked]);
	return found;
}

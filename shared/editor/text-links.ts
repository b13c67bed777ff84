/** What one node of a text leads to: a citation or a card, a live figure, a plot, a live view. The one reading of links that the directory, the panel beside a text and the list of silent sections share. */

import { isCitableKind, type LinkedKind } from "#shared/domain/citable.ts";
import { readScope } from "#shared/domain/results-scope.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import { liveBlockAttributes } from "#shared/editor/live-block-attributes.ts";

/** `label`: the last name known where it stands; empty when it has none. */
export type TextLink = { readonly kind: LinkedKind; readonly target: string; readonly label: string };

type Attributes = Readonly<Record<string, unknown>>;

/** Nodes that may link, by the name both the editor and Yjs give them. */
const READERS: ReadonlyMap<string, (attributes: Attributes) => readonly TextLink[]> = new Map([
	["citation", citedThere],
	["citationCard", citedThere],
	["figure", ofFigure],
	["liveBlock", ofLiveBlock],
]);

const TARGET = /^[a-z0-9_-]{1,64}$/i;
/** A count of projects leads to the whole portfolio. */
export const ALL_PROJECTS = "projects";

/** Null for a node that is no link by its nature; an empty list for one that leads nowhere, whatever a peer wrote in it. */
export function linksOf(node: string, attributes: Attributes): readonly TextLink[] | null {
	return READERS.get(node)?.(attributes) ?? null;
}

function citedThere({ kind, target, label }: Attributes): TextLink[] {
	if (!isCitableKind(kind) || typeof target !== "string" || !TARGET.test(target)) return [];
	return [{ kind, target, label: typeof label === "string" ? label : "" }];
}

function ofFigure(attributes: Attributes): TextLink[] {
	const { measure, indicator, scope, label } = figureAttributes(attributes);
	if (measure !== "indicator") return [{ kind: "portfolio", target: ALL_PROJECTS, label: "" }];
	return [{ kind: "indicator", target: indicator, label }, ...ofScope(scope)];
}

function ofLiveBlock(attributes: Attributes): TextLink[] {
	const block = liveBlockAttributes(attributes);
	const { kind, target, label } = block;
	if (target === "") return [];
	return [{ kind, target, label }, ...(block.kind === "indicator" ? ofScope(block.scope) : [])];
}

/** A figure or a plot of one project or cohort leads to it too. */
function ofScope(written: string): TextLink[] {
	const scope = readScope(written);
	return scope?.kind === "project" || scope?.kind === "cohort"
		? [{ kind: scope.kind, target: scope.id, label: "" }]
		: [];
}

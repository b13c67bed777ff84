/** What can be cited in a text: a project, an indicator, a balise, a recommendation, a resource or mechanism, a term, an organisation, a cohort, a vote or a decision, and the key that names one. */

export const CITABLE_KINDS = [
	"project",
	"indicator",
	"balise",
	"recommendation",
	"resource",
	"term",
	"organisation",
	"cohort",
	"vote",
	"decision",
] as const;
export type CitableKind = (typeof CITABLE_KINDS)[number];

/** What a citation points at, as one text: `project:<id>`. */
export type CitableKey = `${CitableKind}:${string}`;

export function citableKey(kind: CitableKind, id: string): CitableKey {
	return `${kind}:${id}`;
}

/** Reads a citable key that came from outside; null when it is not one. */
export function parseCitableKey(text: string): { kind: CitableKind; id: string } | null {
	const colon = text.indexOf(":");
	const kind = text.slice(0, colon);
	const id = text.slice(colon + 1);
	if (!isCitableKind(kind) || !/^[a-z0-9_-]{1,64}$/i.test(id)) return null;
	return { kind, id };
}

/** What a text may lead to beside what it cites: a saved view that it shows, the projects of the portfolio that it counts. */
export const LINKED_KINDS = [...CITABLE_KINDS, "view", "portfolio"] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

/** What a passage leads to, as one text: `project:<id>`, `view:<id>`. */
export type LinkKey = `${LinkedKind}:${string}`;

export function linkKey(kind: LinkedKind, id: string): LinkKey {
	return `${kind}:${id}`;
}

/** The kind of what a key names. */
export function kindOfLink(key: LinkKey): LinkedKind {
	return key.slice(0, key.indexOf(":")) as LinkedKind;
}

export function isCitableKind(text: unknown): text is CitableKind {
	return CITABLE_KINDS.includes(text as CitableKind);
}

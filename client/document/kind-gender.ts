/** How French speaks of each kind of thing: a sentence that names none still agrees with it. */

import type { LinkedKind } from "#shared/domain/citable.ts";

const FEMININE: ReadonlySet<LinkedKind> = new Set([
	"balise",
	"recommendation",
	"resource",
	"organisation",
	"cohort",
	"decision",
	"view",
]);

export function isFeminine(kind: LinkedKind): boolean {
	return FEMININE.has(kind);
}

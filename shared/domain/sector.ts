/** Sectors a person or a project belongs to. A workspace edits its own list; this is the one it starts with. */

import { foldText } from "#shared/lib/fold-text.ts";

export const STARTER_SECTORS: readonly string[] = [
	"Ministère ou organisme public",
	"Municipalité",
	"Santé et services sociaux",
	"Éducation",
	"Économie sociale",
	"Organisme communautaire",
	"Recherche",
	"Philanthropie",
	"Entreprise",
];

/** Sector colours are tokens `--sector-0` … `--sector-9`: the place of a sector in the workspace's list picks one; unknown sectors get the last. */
export function sectorIndex(sectors: readonly string[], sector: string | undefined): number {
	const place = sector === undefined ? -1 : sectors.indexOf(sector);
	return place < 0 ? 9 : place % 9;
}

/**
 * The sector of the workspace's list that a word from elsewhere surely is, as the list writes it: itself, the same text but for case, accents and
 * blanks (`education`), or its slug (`sante-et-services-sociaux`, `sante_&_services_sociaux`). Null when none is, or when two are as near.
 */
export function matchSector(text: string, sectors: readonly string[]): string | null {
	const exact = text.trim();
	if (exact === "") return null;
	if (sectors.includes(exact)) return exact;
	return only(sectors, foldText, exact) ?? only(sectors, slug, exact);
}

function only(sectors: readonly string[], form: (text: string) => string, text: string): string | null {
	const wanted = form(text);
	if (wanted === "") return null;
	const found = sectors.filter((sector) => form(sector) === wanted);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** As addresses and codes write words: `sante-et-services-sociaux`. */
function slug(text: string): string {
	return foldText(text)
		.replaceAll("&", " et ")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "");
}

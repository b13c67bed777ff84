/** Sectors a person or a project belongs to. A workspace edits its own list; this is the one it starts with. */

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

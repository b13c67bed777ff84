/** The list of sectors while it is being edited: rows keep their identity as they move and change. */

export type SectorRow = { readonly key: number; readonly text: string };

export function sectorRows(sectors: readonly string[]): SectorRow[] {
	return sectors.map((text, key) => ({ key, text }));
}

export function withText(rows: readonly SectorRow[], key: number, text: string): SectorRow[] {
	return rows.map((row) => (row.key === key ? { ...row, text } : row));
}

export function withNewRow(rows: readonly SectorRow[]): SectorRow[] {
	return [...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, text: "" }];
}

/** Moves a row one place up (-1) or down (1); at an end it stays. */
export function withMoved(rows: readonly SectorRow[], key: number, by: -1 | 1): SectorRow[] {
	const from = rows.findIndex((row) => row.key === key);
	const to = from + by;
	const moved = rows[from];
	if (!moved || to < 0 || to >= rows.length) return [...rows];
	return rows.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** What is sent: blanks collapsed, empty rows and repeats left out. */
export function cleanSectors(rows: readonly SectorRow[]): string[] {
	const texts = rows.map((row) => row.text.trim().replace(/\s+/g, " ")).filter((text) => text !== "");
	return [...new Set(texts)];
}

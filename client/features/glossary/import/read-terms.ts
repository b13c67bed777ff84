/** The terms of a table: a line a term, or a line for what one milieu means by it. A cell that cannot be taken is told by its line and its column. */

import type { TermFields, TermStatus } from "#shared/document/glossary.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { SheetGrid } from "#client/spreadsheet/sheet-grid.ts";

/** What a table says of a term. Nothing is said of what is absent. */
export type ReadTerm = {
	/** The first line that names it. */
	readonly line: number;
	readonly name: string;
	english?: string;
	definition?: string;
	context?: string;
	source?: string;
	status?: TermStatus;
	readonly variants: string[];
	readonly senses: { sector: string; sense: string }[];
	readonly avoid: { words: string; why: string }[];
};

export type CellFault = {
	readonly line: number;
	/** The name of its column, as the table writes it. */
	readonly column: string;
	readonly text: string;
	readonly because: "no-name" | "too-long" | "not-a-status" | "said-twice" | "no-milieu";
};

export type ReadTable = {
	readonly terms: readonly ReadTerm[];
	readonly faults: readonly CellFault[];
	/** Columns that say nothing a glossary keeps. */
	readonly unknown: readonly string[];
};

const NAMES = {
	name: [
		"terme",
		"terme retenu",
		"terme privilegie",
		"terme prefere",
		"prefere",
		"term",
		"preferred term",
		"preferred",
	],
	english: ["equivalent anglais", "anglais", "english equivalent", "english"],
	variants: ["autres formes", "variantes", "synonymes", "sigle", "other forms", "variants", "synonyms", "acronym"],
	definition: ["definition"],
	senses: ["sens selon les milieux", "sens par milieu", "sens", "senses by setting", "senses", "sense"],
	milieu: ["milieu", "secteur", "setting", "sector"],
	avoid: ["mots a eviter", "a eviter", "words to avoid", "to avoid", "avoid"],
	context: ["contexte", "context"],
	source: ["source"],
	status: ["statut", "etat", "status"],
} as const;
type Known = keyof typeof NAMES;
type Column = { title: string; at: number; is: Known | { sector: string } | null };

const STATUSES: ReadonlyMap<string, TermStatus> = new Map([
	["retenu", "retained"],
	["retained", "retained"],
	["propose", "proposed"],
	["proposed", "proposed"],
]);

/** Titles and remarks above the header. */
const HEADER_AMONG = 12;
const LONGEST = {
	name: 200,
	english: 200,
	definition: 10_000,
	sense: 2_000,
	context: 2_000,
	source: 2_000,
	words: 200,
};
/** « Sens : Santé », « Sens (Santé) » at the head of a column. */
const SENSE_OF = /^(?:sens|sense)\s*(?::|\(|–|—|-)\s*(\S.*?)\)?$/is;
/** « Santé : une étendue », the sense of one milieu in a cell that holds several. */
const SAID_BY = /^([^:：]{1,200}?)\s*[:：]\s*(\S.*)$/s;

/** What a table says; null when none of its first lines names a column of terms. `sectors`: the milieux of the workspace. */
export function readTerms(grid: SheetGrid, sectors: readonly string[]): ReadTable | null {
	for (const [place, { cells }] of grid.rows.slice(0, HEADER_AMONG).entries()) {
		const columns = cells.map((title, at): Column => ({ title: title.trim(), at, is: meaningOf(title, sectors) }));
		const name = columns.find(({ is }) => is === "name");
		if (!name) continue;
		const reader = new TableReader(columns, name, sectors);
		for (const row of grid.rows.slice(place + 1)) reader.read(row);
		const unknown = columns.filter(({ title, is }) => is === null && title !== "").map(({ title }) => title);
		return { terms: [...reader.terms.values()], faults: reader.faults, unknown };
	}
	return null;
}

function meaningOf(title: string, sectors: readonly string[]): Column["is"] {
	const bare = foldText(title);
	for (const [known, names] of Object.entries(NAMES))
		if ((names as readonly string[]).includes(bare)) return known as Known;
	const sector = SENSE_OF.exec(title.trim())?.[1];
	if (sector !== undefined) return { sector: asKnown(sector, sectors) };
	const own = knownSector(bare, sectors);
	return own === undefined ? null : { sector: own };
}

/** A milieu as the workspace writes it, when it has that one. */
function asKnown(sector: string, sectors: readonly string[]): string {
	return knownSector(foldText(sector), sectors) ?? sector.trim();
}

/** The sector that is called so, or the only one that begins so: « Santé » for « Santé et services sociaux ». */
function knownSector(bare: string, sectors: readonly string[]): string | undefined {
	const begin = sectors.filter((one) => bare !== "" && foldText(one).startsWith(`${bare} `));
	return sectors.find((one) => foldText(one) === bare) ?? (begin.length === 1 ? begin[0] : undefined);
}

class TableReader {
	readonly terms = new Map<string, ReadTerm>();
	readonly faults: CellFault[] = [];
	readonly #columns: readonly Column[];
	readonly #name: Column;
	readonly #sectors: readonly string[];
	readonly #milieu: Column | undefined;

	constructor(columns: readonly Column[], name: Column, sectors: readonly string[]) {
		this.#columns = columns;
		this.#name = name;
		this.#sectors = sectors;
		this.#milieu = columns.find(({ is }) => is === "milieu");
	}

	read({ line, cells }: SheetGrid["rows"][number]): void {
		const said = ({ at }: Column) => (cells[at] ?? "").trim();
		const name = said(this.#name);
		if (name === "") return this.#fault(line, this.#name, cells.find((cell) => cell.trim() !== "") ?? "", "no-name");
		if (name.length > LONGEST.name) return this.#fault(line, this.#name, name, "too-long");
		const key = foldText(name);
		const term = this.terms.get(key) ?? { line, name, variants: [], senses: [], avoid: [] };
		this.terms.set(key, term);
		const milieu = this.#milieu ? asKnown(said(this.#milieu), this.#sectors) : "";
		for (const column of this.#columns) {
			const text = said(column);
			if (text !== "" && column.is !== null) this.#take(term, { line, column, text, milieu });
		}
	}

	#take(term: ReadTerm, cell: { line: number; column: Column; text: string; milieu: string }): void {
		const { line, column, text, milieu } = cell;
		const fault = (because: CellFault["because"], what = text) => this.#fault(line, column, what, because);
		const { is } = column;
		if (is === null || is === "name" || is === "milieu") return;
		if (typeof is === "object") return this.#sense(term, is.sector, text, fault);
		switch (is) {
			case "senses": {
				if (this.#milieu) return milieu === "" ? fault("no-milieu") : this.#sense(term, milieu, text, fault);
				for (const part of lines(text)) {
					const [, sector, sense] = SAID_BY.exec(part) ?? [];
					if (sector === undefined || sense === undefined) fault("no-milieu", part);
					else this.#sense(term, asKnown(sector, this.#sectors), sense, fault);
				}
				return;
			}
			case "variants":
				for (const form of listed(text)) {
					if (form.length > LONGEST.words) fault("too-long", form);
					else if (!term.variants.some((one) => foldText(one) === foldText(form))) term.variants.push(form);
				}
				return;
			case "avoid":
				for (const part of listed(text)) {
					const { words, why } = withReason(part);
					if (words.length > LONGEST.words || why.length > LONGEST.sense) fault("too-long", part);
					else if (!term.avoid.some((one) => foldText(one.words) === foldText(words))) term.avoid.push({ words, why });
				}
				return;
			case "status": {
				const status = STATUSES.get(foldText(text));
				if (status === undefined) fault("not-a-status");
				else if (term.status !== undefined && term.status !== status) fault("said-twice");
				else term.status = status;
				return;
			}
			default:
				if (text.length > LONGEST[is]) fault("too-long");
				else if (term[is] !== undefined && term[is] !== text) fault("said-twice");
				else term[is] = text;
		}
	}

	#sense(term: ReadTerm, sector: string, sense: string, fault: (because: CellFault["because"]) => void): void {
		const before = term.senses.find((one) => foldText(one.sector) === foldText(sector));
		if (sense.length > LONGEST.sense || sector.length > LONGEST.words) fault("too-long");
		else if (!before) term.senses.push({ sector, sense });
		else if (before.sense !== sense) fault("said-twice");
	}

	#fault(line: number, { title }: Column, text: string, because: CellFault["because"]): void {
		this.faults.push({ line, column: title, text: text.trim().slice(0, 120), because });
	}
}

function lines(text: string): string[] {
	return text
		.split("\n")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}

/** Several in a cell: one a line or apart by semicolons, else by commas; a comma inside parentheses parts nothing. */
function listed(text: string): string[] {
	const parts = /[\n;]/.test(text) ? text.split(/[\n;]/) : outerCommas(text);
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** « relais (trop vague) », words to avoid and why. */
function withReason(part: string): { words: string; why: string } {
	const open = part.endsWith(")") ? part.lastIndexOf("(") : -1;
	const words = part.slice(0, Math.max(0, open)).trimEnd();
	const why = part.slice(open + 1, -1);
	return words === "" || why.includes(")") ? { words: part, why: "" } : { words, why };
}

/** Apart at each comma that no parenthesis closes after. */
function outerCommas(text: string): string[] {
	const parts: string[] = [];
	let end = text.length;
	let isInside = false;
	for (let at = text.length - 1; at >= 0; at -= 1) {
		if (text[at] === ")") isInside = true;
		else if (text[at] === "(") isInside = false;
		else if (text[at] === "," && !isInside) {
			parts.push(text.slice(at + 1, end));
			end = at;
		}
	}
	return [...parts, text.slice(0, end)].reverse();
}

/** The fields of a term that hold one text. */
export const SINGLE = ["english", "context", "source"] as const satisfies readonly (keyof TermFields &
	keyof ReadTerm)[];

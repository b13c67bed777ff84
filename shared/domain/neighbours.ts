/** Which projects resemble one: likely doubles by their name, neighbours by what they say, where and with whom. Pure, and quick over 10,000. */

import { citedWords } from "#shared/domain/cited-text.ts";
import { foldText } from "#shared/lib/fold-text.ts";

/** What is compared of a project. */
export type Comparable = {
	readonly name: string;
	readonly summary: string;
	readonly sectors: readonly string[];
	readonly organisations: readonly { readonly name: string; readonly role: string }[];
};

/** How near, from 0 to 1: in all, and by its name alone. `shared` are adopters and sectors that both have. */
export type Neighbour = {
	readonly id: string;
	readonly name: string;
	readonly likeness: number;
	readonly nameLikeness: number;
	readonly shared: readonly string[];
};

/** Above it, two names are most often those of one project. */
export const LIKELY_DOUBLE = 0.62;

const LITTLE_WORDS: ReadonlySet<string> = new Set(
	"le la les l un une des du de d au aux a en et ou pour par sur dans avec ce cette ces son sa ses the of and for to in on an projet programme initiative".split(
		" ",
	),
);
/** What people shorten, as they write it folded. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
	[
		"st:saint",
		"ste:sainte",
		"mtl:montreal",
		"qc:quebec",
		"univ:universite",
		"u:universite",
		"org:organisme",
		"assoc:association",
		"asso:association",
		"ass:association",
		"coop:cooperative",
		"dev:developpement",
		"gouv:gouvernement",
		"min:ministere",
		"ctre:centre",
		"mun:municipalite",
		"reg:regional",
		"nat:national",
		"int:international",
		"comm:communautaire",
		"econ:economie",
		"soc:social",
		"serv:service",
		"educ:education",
		"ecol:ecole",
		"innov:innovation",
		"obnl:organisme but non lucratif",
		"osbl:organisme but non lucratif",
		"obl:organisme but lucratif",
		"cpe:centre petite enfance",
		"clsc:centre local services communautaires",
		"chsld:centre hebergement soins longue duree",
		"ciusss:centre integre universitaire sante services sociaux",
		"cisss:centre integre sante services sociaux",
		"cegep:college enseignement general professionnel",
		"css:centre services scolaire",
		"mrc:municipalite regionale comte",
		"pme:petites moyennes entreprises",
	].map((pair): [string, string] => {
		const [short = "", long = ""] = pair.split(":");
		return [short, long];
	}),
);

/** A title as it is compared: folded, without articles nor the words every title has, abbreviations written out, plurals cut. */
export function comparableTitle(title: string): string {
	const words = foldText(title)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.split(" ")
		.filter((word) => word !== "");
	const told = words.filter((word) => !LITTLE_WORDS.has(word));
	return (told.length > 0 ? told : words)
		.flatMap((word) => (SHORT_FORMS.get(word) ?? word).split(" "))
		.map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word))
		.join(" ");
}

/** The different groups of three letters of a text, its beginnings and ends of words included. */
export function trigrams(text: string): Set<string> {
	const found = new Set<string>();
	for (const word of text.split(" ")) {
		if (word === "") continue;
		const padded = ` ${word} `;
		for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
	}
	return found;
}

/** Dice's coefficient of two sets: twice what they share over what they have (Dice, 1945). */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const one of small) if (large.has(one)) shared++;
	return (2 * shared) / (a.size + b.size);
}

type Indexed<One extends Comparable & { readonly id: string }> = {
	readonly project: One;
	readonly size: number;
	words: ReadonlySet<string> | null;
};

/** The projects of a moment, ready to be compared with. Building it over 10,000 takes a fraction of a second: make it once, off the typing path. */
export class NeighbourIndex<One extends Comparable & { readonly id: string }> {
	readonly #all: Indexed<One>[] = [];
	/** The places of the projects whose title has a group of letters. */
	readonly #places = new Map<string, number[]>();
	readonly #byTie = new Map<string, number[]>();
	readonly #counts: Uint16Array;

	constructor(projects: readonly One[]) {
		for (const project of projects) {
			const place = this.#all.length;
			const title = trigrams(comparableTitle(project.name));
			this.#all.push({ project, size: title.size, words: null });
			for (const gram of title) note(this.#places, gram, place);
			for (const tie of adoptersOf(project)) note(this.#byTie, tie, place);
		}
		this.#counts = new Uint16Array(this.#all.length);
	}

	/** The nearest projects, the likeliest first. `least` is the likeness of names (or of all) under which nothing is said; `except` is left out. */
	near(one: Comparable, { most = 5, least = 0.45, except = "" } = {}): Neighbour[] {
		const title = trigrams(comparableTitle(one.name));
		const counts = this.#counts;
		const met: number[] = [];
		for (const gram of title)
			for (const place of this.#places.get(gram) ?? []) {
				if (counts[place] === 0) met.push(place);
				counts[place] = (counts[place] ?? 0) + 1;
			}
		const adopters = new Set(adoptersOf(one));
		const found: { place: number; name: number }[] = [];
		for (const place of met) {
			const { size } = this.#all[place] as Indexed<One>;
			const name = (2 * (counts[place] ?? 0)) / (title.size + size);
			counts[place] = 0;
			// Names that have little in common are only near when the rest says so.
			if (name >= Math.min(least, 0.3)) found.push({ place, name });
		}
		const known = new Set(found.map(({ place }) => place));
		for (const adopter of adopters)
			for (const place of (this.#byTie.get(adopter) ?? []).slice(0, 200)) {
				if (known.has(place)) continue;
				known.add(place);
				found.push({ place, name: 0 });
			}
		const summary = wordsOf(citedWords(one.summary));
		return found
			.sort((a, b) => b.name - a.name)
			.slice(0, 300)
			.flatMap(({ place, name }) => {
				const entry = this.#all[place] as Indexed<One>;
				const { project } = entry;
				if (project.id === except) return [];
				entry.words ??= wordsOf(citedWords(project.summary));
				const sectors = project.sectors.filter((sector) => one.sectors.includes(sector));
				const settings = [
					...new Set(
						project.organisations.filter((other) => adopters.has(foldText(other.name))).map((other) => other.name),
					),
				];
				// The name says most; a summary, sectors and adopters that agree bring two names closer, and can do it alone.
				const rest =
					0.45 * dice(summary, entry.words) + (sectors.length > 0 ? 0.1 : 0) + Math.min(0.3, 0.15 * settings.length);
				const likeness = Math.min(1, name + (1 - name) * rest);
				return likeness >= least
					? [{ id: project.id, name: project.name, likeness, nameLikeness: name, shared: [...settings, ...sectors] }]
					: [];
			})
			.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
			.slice(0, most);
	}
}

function note(map: Map<string, number[]>, key: string, place: number): void {
	const held = map.get(key);
	if (held) held.push(place);
	else map.set(key, [place]);
}

/** The settings where a project is or would be: what makes two projects neighbours. */
function adoptersOf({ organisations }: Pick<Comparable, "organisations">): string[] {
	return [...new Set(organisations.filter((one) => one.role === "adopter").map((one) => foldText(one.name)))];
}

/** The telling words of a text, cut to their stem's length. */
function wordsOf(text: string): Set<string> {
	return new Set(
		comparableTitle(text.slice(0, 1_000))
			.split(" ")
			.filter((word) => word.length > 3)
			.map((word) => word.slice(0, 7)),
	);
}

/** Units of values: what a written unit stands for, which ones convert into each other, and what multiplying and dividing make of them. */

import { foldText } from "#shared/lib/fold-text.ts";

/** What kind of quantity an indicator is, when somebody said so; it decides what may be added. */
export const UNIT_KINDS = ["", "count", "people", "money", "percent", "ratio", "duration", "score", "other"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Powers of base units: `$ / personne` is `{ $: 1, personne: -1 }`; a percentage or a plain number is `{}`. */
export type Dimensions = Readonly<Record<string, number>>;

/** A value in this unit times `factor` is in base units. */
export type Unit = { readonly dimensions: Dimensions; readonly factor: number; readonly isPercent: boolean };

/** Written forms, folded, of units that convert; days are not hours here, for a working day has no agreed length. */
const KNOWN: Readonly<Record<string, readonly [base: string, factor: number]>> = {
	$: ["$", 1],
	cad: ["$", 1],
	"$ ca": ["$", 1],
	"$ cad": ["$", 1],
	dollar: ["$", 1],
	k$: ["$", 1e3],
	"millier de dollar": ["$", 1e3],
	m$: ["$", 1e6],
	"million de dollar": ["$", 1e6],
	"€": ["€", 1],
	eur: ["€", 1],
	euro: ["€", 1],
	usd: ["usd", 1],
	"$ us": ["usd", 1],
	min: ["min", 1],
	minute: ["min", 1],
	h: ["min", 60],
	heure: ["min", 60],
	hour: ["min", 60],
	m: ["m", 1],
	km: ["m", 1000],
	"m²": ["m²", 1],
	m2: ["m²", 1],
	ha: ["m²", 1e4],
	hectare: ["m²", 1e4],
	"km²": ["m²", 1e6],
	km2: ["m²", 1e6],
	g: ["kg", 1e-3],
	kg: ["kg", 1],
	t: ["kg", 1000],
	tonne: ["kg", 1000],
	kwh: ["kwh", 1],
	mwh: ["kwh", 1000],
	personne: ["personne", 1],
	person: ["personne", 1],
	people: ["personne", 1],
	pers: ["personne", 1],
	jour: ["jour", 1],
	day: ["jour", 1],
};
const PERCENT = new Set(["%", "pourcent", "pour cent", "percent", "pourcentage", "percentage"]);
const PLAIN = new Set(["ratio", "nombre", "number", "indice", "index", "score", "point", "note"]);

/**
 * What a written unit stands for; null when nothing is written. An unknown word (« milieux ») is a unit of its own, singular
 * or plural; « $ par personne » and « $/personne » are quotients.
 */
export function readUnit(text: string): Unit | null {
	const folded = foldText(text.slice(0, 100)).replace(/\.$/, "");
	if (folded === "") return null;
	const [first = "", ...others] = folded.split(/ ?\/ ?| (?:par|per) /);
	let unit = simpleUnit(first);
	for (const other of others) unit = divided(unit, simpleUnit(other));
	return unit;
}

function simpleUnit(folded: string): Unit {
	const singular = folded
		.split(" ")
		.map((word) => (word.length > 3 ? word.replace(/(?:s|x)$/, "") : word))
		.join(" ");
	if (PERCENT.has(folded)) return { dimensions: {}, factor: 1, isPercent: true };
	if (singular === "" || PLAIN.has(singular)) return { dimensions: {}, factor: 1, isPercent: false };
	const known = Object.hasOwn(KNOWN, folded) ? KNOWN[folded] : Object.hasOwn(KNOWN, singular) ? KNOWN[singular] : null;
	const [base, factor] = known ?? [singular, 1];
	return { dimensions: oneDimension(base, 1), factor, isPercent: false };
}

function oneDimension(base: string, power: number): Dimensions {
	return Object.assign(Object.create(null) as Record<string, number>, { [base]: power });
}

export function multiplied(a: Unit, b: Unit): Unit {
	return combined(a, b, 1);
}

export function divided(a: Unit, b: Unit): Unit {
	return combined(a, b, -1);
}

function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
	const powers = Object.assign(Object.create(null) as Record<string, number>, a.dimensions);
	for (const [base, power] of Object.entries(b.dimensions)) {
		const sum = (powers[base] ?? 0) + sign * power;
		if (sum === 0) delete powers[base];
		else powers[base] = sum;
	}
	return { dimensions: powers, factor: sign === 1 ? a.factor * b.factor : a.factor / b.factor, isPercent: false };
}

/** Whether two units measure the same thing, so that one converts into the other. */
export function areCompatible(a: Unit, b: Unit): boolean {
	const bases = Object.keys(a.dimensions);
	return (
		bases.length === Object.keys(b.dimensions).length &&
		bases.every((base) => a.dimensions[base] === b.dimensions[base])
	);
}

/** What multiplies a value in `from` to give it in `to`; null when they do not convert. A percentage and a plain number do not either. */
export function conversion(from: Unit, to: Unit): number | null {
	return areCompatible(from, to) && from.isPercent === to.isPercent ? from.factor / to.factor : null;
}

/** Whether a value is a share of something: never added up, whatever the reason. */
export function isShare(kind: UnitKind, unit: Unit | null): boolean {
	return kind === "percent" || kind === "ratio" || (kind === "" && unit?.isPercent === true);
}

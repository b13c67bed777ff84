/** Reads the numbers people write in spreadsheets: `1 234,5`, `1,234.50`, `1.234,50`, `12,5 %`, `45 000 $`, `(300)`. */

const UNITS = /(?:\$|ca\$|cad|€|%)/giu;
const NO_VALUE: ReadonlySet<string> = new Set([
	"n/d",
	"nd",
	"n.d.",
	"n/a",
	"na",
	"n.a.",
	"s/o",
	"s.o.",
	"so",
	"-",
	"–",
	"—",
	"?",
	"inconnu",
	"unknown",
	"non disponible",
	"#n/a",
	"#na",
	"#ref!",
	"#value!",
	"#valeur!",
	"#div/0!",
	"#name?",
	"#nom?",
	"#null!",
	"#nul!",
	"#num!",
	"#nombre!",
]);

/** Whether a cell says that there is nothing to say: `n/d`, `s. o.`, a dash, or the error of a formula. */
export function isNoValue(text: string): boolean {
	const bare = text.trim().toLowerCase();
	return NO_VALUE.has(bare) || NO_VALUE.has(bare.replace(/\s/g, ""));
}

/** The number, a percent as written (`12,5 %` is 12.5); null when the text is none, or can be read two ways that differ in more than blanks. */
export function readNumber(text: string): number | null {
	let bare = text
		.replace(/[\s\u00a0\u202f\u2009’']/g, "")
		.replace(UNITS, "")
		.replace(/^\u2212/, "-");
	const isNegative = /^\(.*\)$/.test(bare);
	if (isNegative) bare = bare.slice(1, -1);
	if (!/^[+-]?[.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(bare)) return null;
	const comma = bare.lastIndexOf(",");
	const point = bare.lastIndexOf(".");
	if (comma >= 0 && point >= 0) {
		// The last of the two is the decimal one; the other parts thousands.
		const [decimal, thousands] = comma > point ? [",", "."] : [".", ","];
		if (bare.indexOf(decimal) !== bare.lastIndexOf(decimal)) return null;
		bare = bare.replaceAll(thousands, "").replace(decimal, ".");
	} else if (comma >= 0) {
		// `1,234,567` parts thousands; a single comma is decimal, as in French.
		bare = bare.indexOf(",") === comma ? bare.replace(",", ".") : thousandsOnly(bare, ",");
	} else if (point >= 0 && bare.indexOf(".") !== point) {
		bare = thousandsOnly(bare, ".");
	}
	const number = bare === "" ? Number.NaN : Number(bare);
	if (!Number.isFinite(number)) return null;
	return isNegative ? -number : number;
}

function thousandsOnly(text: string, separator: "," | "."): string {
	const pattern = separator === "," ? /^[+-]?\d{1,3}(,\d{3})+$/ : /^[+-]?\d{1,3}(\.\d{3})+$/;
	return pattern.test(text) ? text.replaceAll(separator, "") : "";
}

/** Numbers as people type them here: spaces between thousands, a comma or a dot before the decimals. */

const SPACES = /[\s\u00a0\u202f’']/g;

/** The number a text says; null when it is empty, undefined when it says no number. */
export function parseNumber(text: string): number | null | undefined {
	const compact = text.replace(SPACES, "").replace("−", "-");
	if (compact === "") return null;
	if (!/^[+-]?[\d.,]+$/.test(compact)) return undefined;
	const value = Number(plain(compact));
	return Number.isFinite(value) ? value : undefined;
}

/** The last of comma and dot is the decimal sign; one that comes several times parts thousands. */
function plain(text: string): string {
	const comma = text.lastIndexOf(",");
	const dot = text.lastIndexOf(".");
	const decimal = comma > dot ? "," : ".";
	const thousands = decimal === "," ? "." : ",";
	const parts = text.replaceAll(thousands, "").split(decimal);
	return parts.length > 2 ? parts.join("") : parts.join(".");
}

/** A number to be edited: no thousands, the decimal sign of the language. */
export function editableNumber(value: number | null, language: "fr" | "en"): string {
	if (value === null) return "";
	return language === "fr" ? String(value).replace(".", ",") : String(value);
}

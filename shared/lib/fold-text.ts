/** Folds French text for search and comparison: lower case, no accents, œ and æ opened, apostrophes as spaces, blanks collapsed. */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.replaceAll("œ", "oe")
		.replaceAll("æ", "ae")
		.normalize("NFD")
		.replace(/\p{M}+/gu, "")
		.replace(/['’ʼ‘]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

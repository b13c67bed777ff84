/** Which place of a workspace an address shows: a document, the portfolio, or none that is noted. */

import { KIND_SEGMENTS, PORTFOLIO } from "#shared/domain/document-kind.ts";
import { isId } from "#shared/lib/ids.ts";

const DOCUMENTS = new Set(Object.values(KIND_SEGMENTS));
const PORTFOLIO_PAGES = new Set(["portefeuille", "cohortes", "mesures", "resultats"]);

export function placeOfPath(path: string): string | null {
	const [, root, , segment = "", document = ""] = path.split("/");
	if (root !== "e") return null;
	if (DOCUMENTS.has(segment)) return isId(document) ? document : null;
	return PORTFOLIO_PAGES.has(segment) ? PORTFOLIO : null;
}

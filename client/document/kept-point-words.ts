/** How much text went after a kept point, in words. */

import type { KeptPointSummary } from "#shared/protocol/http.ts";
import type { texts } from "#client/document/kept-points-texts.ts";
import type { Format } from "#client/i18n/use-format.ts";

type Words = Pick<(typeof texts)["fr"], "lost" | "lostUnknown">;

/** « 48 % du texte (1 234 caractères) ». */
export function lostWords({ lost }: KeptPointSummary, t: Words, format: Format): string {
	if (lost === null || lost.total === 0) return t.lostUnknown;
	const percent = Math.round((lost.gone / lost.total) * 100) / 100;
	return t.lost(format.percent(percent), format.number(lost.gone));
}

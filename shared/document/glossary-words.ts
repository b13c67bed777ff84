/** The words of the status of a term, wherever one is shown. */

import type { TermStatus } from "#shared/document/glossary.ts";
import { dictionary } from "#shared/lib/language.ts";

export const termStatusWords = dictionary<Record<TermStatus, string>>({
	fr: { proposed: "Proposé", retained: "Retenu" },
	en: { proposed: "Proposed", retained: "Retained" },
});

/** Before any test: the sentences of refusals are here, as they are on a page a moment after it opened. */

import { fetchRefusalSentences } from "#client/i18n/refusal-words.ts";

await fetchRefusalSentences();

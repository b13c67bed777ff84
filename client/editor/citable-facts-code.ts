/** The code of what is told of a cited thing at a glance: it comes after the text that cites it. */

import { later } from "#client/ui/later.ts";

export const citableFactsCode = later(() =>
	import("#client/editor/CitableFacts.tsx").then((file) => file.CitableFacts),
);

/** A criterion of a balise as somebody had it in front of them: what projects are judged by. */

import { z } from "zod";
import { isId } from "#shared/lib/ids.ts";

const RecordKey = z.string().regex(/^[a-z0-9_-]{1,64}$/i);

export const WordedCriterion = z.strictObject({
	/** The balise set it is in. */
	document: z.string().refine(isId),
	balise: RecordKey,
	criterion: RecordKey,
	wording: z.string().trim().min(1).max(20_000),
});

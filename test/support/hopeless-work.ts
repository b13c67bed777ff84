/** A program that does what a hostile document would make one do: fill an array past what V8 has, or never end. */

import { workApart } from "#server/apart/work-apart.ts";

export type Hopeless = "answers" | "throws" | "fills" | "never-ends" | "asks";

workApart(async (work: Hopeless, ask) => {
	if (work === "throws") throw new Error("a document that cannot be read");
	if (work === "asks") return await ask("what is it?");
	const filled: number[] = [];
	// One allocation that cannot be made ends the whole process, not a thread of it.
	while (work === "fills") filled.push(filled.length);
	while (work === "never-ends") filled.length = 0;
	return { surroundings: Object.keys(process.env).sort(), filled };
});

// @vitest-environment happy-dom
/** What our pages may hand to the browser as markup or as a program. */

import { expect, test } from "vitest";
import { RULES } from "#client/app/trusted-types.ts";

test("[R247] an element may be emptied, never written as markup", () => {
	expect(RULES.createHTML("")).toBe("");
	expect(() => RULES.createHTML("<b>mot</b>")).toThrow(TypeError);
});

test("[R247] only our own built files are programs", () => {
	const { origin } = location;
	const ours = `${origin}/assets/import-worker-1.js`;
	expect(RULES.createScriptURL(ours)).toBe(ours);
	for (const address of ["https://ailleurs.test/assets/x.js", "data:text/javascript,1", `${origin}/media/x`, "blob:x"])
		expect(() => RULES.createScriptURL(address), address).toThrow(TypeError);
});

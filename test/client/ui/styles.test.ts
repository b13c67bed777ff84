/** A class that a component names is in its style sheet: one that is not draws nothing, in silence. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const CLIENT = fileURLToPath(new URL("../../../client/", import.meta.url));

test("every class named by a component is in its style sheet", () => {
	const missing = readdirSync(CLIENT, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".tsx"))
		.flatMap((path) => missingClasses(path));
	expect(missing).toEqual([]);
});

function missingClasses(path: string): string[] {
	const code = readFileSync(join(CLIENT, path), "utf8");
	return [...code.matchAll(/^import (\w+) from "([^"]+\.module\.css)"/gm)].flatMap(([, name = "", from = ""]) => {
		const sheet = from.startsWith("#client/") ? from.slice("#client/".length) : join(dirname(path), from);
		const css = readFileSync(join(CLIENT, sheet), "utf8");
		const used = new Set([...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(([, one = ""]) => one));
		return [...used]
			.filter((one) => !new RegExp(`\\.${one}\\b`).test(css))
			.map((one) => `${path}: ${sheet} has no .${one}`);
	});
}

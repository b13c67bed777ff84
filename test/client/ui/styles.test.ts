/** What a style sheet gets wrong in silence: a class that is not there draws nothing, hidden words that scroll with nothing make a page longer than it looks. */

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

test("what scrolls is positioned: the words for screen readers in it scroll with it, and lengthen no page", () => {
	const loose = readdirSync(CLIENT, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".css"))
		.flatMap((path) =>
			[...readFileSync(join(CLIENT, path), "utf8").matchAll(/([^{}]+)\{([^{}]*)\}/g)]
				.filter(([, , rule = ""]) => /overflow(-[xy])?:[^;]*\b(auto|scroll)\b/.test(rule))
				.filter(([, , rule = ""]) => !/\b(position|contain):/.test(rule))
				.map(([, selector = ""]) => `${path}: ${selector.trim()}`),
		);
	expect(loose).toEqual([]);
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

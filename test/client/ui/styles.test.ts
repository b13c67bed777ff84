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

test("what is on the page is said on its root: nothing asks the whole of it with :has() at each change", () => {
	const code = readFileSync(join(CLIENT, "ui/on-page.ts"), "utf8");
	const said = new Set(
		[...(/export type OnPage =([^;]+)/.exec(code)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, one]) => one),
	);
	expect(said.size).toBeGreaterThan(3);
	const wrong = readdirSync(CLIENT, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".css"))
		.flatMap((path) => {
			const css = readFileSync(join(CLIENT, path), "utf8");
			const asked = [...css.matchAll(/(?::root|html|body|\.page|\.scroller):has\([^{]*/g)].map(([whole]) =>
				whole.trim(),
			);
			const unknown = [...css.matchAll(/data-on-page~="([^"]+)"/g)]
				.map(([, one]) => one)
				.filter((one) => !said.has(one));
			return [...asked, ...unknown].map((one) => `${path}: ${one}`);
		});
	expect(wrong).toEqual([]);
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

/** What we install from others: no version with a known hole, no script that runs at installation but the named ones, no licence that was not looked at. */

import { expect, test } from "vitest";
import { readProjectFile } from "#test/support/source-files.ts";

type Locked = { version: string; license?: string; hasInstallScript?: boolean; resolved?: string; integrity?: string };

/** The oldest version of each package without a known hole. A package that is not installed may come back, but not below. */
const FLOORS: Record<string, string> = {
	"prosemirror-view": "1.42.3",
	linkifyjs: "4.3.2",
	ws: "8.21.1",
	mammoth: "1.12.2",
};

/** Licences that let everybody use, change and share what we build. */
const LICENCES: ReadonlySet<string> = new Set([
	"0BSD",
	"Apache-2.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"CC0-1.0",
	"ISC",
	"MIT",
	"MIT-0",
	"MIT OR Apache-2.0",
	"Unlicense",
]);

/** Licences with a condition, and why each package may have it. */
const LOOKED_AT: Record<string, readonly RegExp[]> = {
	// Fonts, served unchanged with their licence.
	"OFL-1.1": [/^@fontsource(-variable)?\//],
	// MIT by its LICENSE file, which its package does not name.
	none: [/^png-js$/],
	// Tools that build and test, used unchanged, never part of what we serve.
	"MPL-2.0": [/^lightningcss(-|$)/, /^axe-core$/],
};

const lock = JSON.parse(readProjectFile("package-lock.json")) as { packages: Record<string, Locked> };
const project = JSON.parse(readProjectFile("package.json")) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
};
const installed = Object.entries(lock.packages)
	.filter(([path]) => path !== "")
	.map(([path, locked]) => ({ name: path.slice(path.lastIndexOf("node_modules/") + 13), ...locked }));

test("[R155] no package is below the version without a known hole", () => {
	const low = installed.filter(({ name, version }) => isBelow(version, FLOORS[name] ?? "0"));
	expect(low.map(({ name, version }) => `${name} ${version}, at least ${FLOORS[name]}`)).toEqual([]);
});

test("[R155] the versions are told apart", () => {
	expect(["1.42.2", "1.9.9", "0.99.99", "1.42.3-beta.1"].every((version) => isBelow(version, "1.42.3"))).toBe(true);
	expect(["1.42.3", "1.42.10", "1.100.0", "2.0.0"].some((version) => isBelow(version, "1.42.3"))).toBe(false);
});

test("[R155] every package that would run a script when it is installed is named, and only those that must may", () => {
	const wanting = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
	expect(wanting.sort()).toEqual(Object.keys(project.allowScripts).sort());
	const running = wanting.filter((name) => project.allowScripts[name]);
	// What `bufferutil` would build is in its package; where it is not, `ws` does without.
	expect(running).toEqual(["node"]);
});

test("[R155] what installs them runs no script of theirs", () => {
	const installs = ["scripts/install.js", "deploy/Dockerfile"].flatMap((path) =>
		readProjectFile(path)
			.split("\n")
			.filter((line) => /npm\(\["(?:install|ci)"|npm (?:install|ci) /.test(line)),
	);
	expect(installs.length).toBeGreaterThanOrEqual(3);
	expect(installs.filter((line) => !line.includes("--ignore-scripts"))).toEqual([]);
});

test("[R155] every licence was looked at", () => {
	const strange = installed.filter(({ name, license = "none" }) => {
		return !LICENCES.has(license) && !LOOKED_AT[license]?.some((pattern) => pattern.test(name));
	});
	expect(strange.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test("[R155] each package is locked to its bytes, from a registry, at an exact version", () => {
	const loose = installed.filter(({ integrity, resolved }) => !integrity || (resolved && !/^https:/.test(resolved)));
	expect(loose.map(({ name }) => name)).toEqual([]);
	const ranges = Object.entries({ ...project.dependencies, ...project.devDependencies });
	expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

function isBelow(version: string, floor: string): boolean {
	const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map(Number);
	const [own, least] = [numbers(version), numbers(floor)];
	for (let index = 0; index < 3; index++) {
		const difference = (own[index] ?? 0) - (least[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	// A version before the first of its number.
	return version.includes("-") && floor !== "0";
}

/**
 * Which modules that several pages need travel in one file. Left alone, a bundler gives each set of pages files of its own, and a cold browser
 * asks for two hundred small ones before it draws a page.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { joinedFiles } from "./join-files.js";
import { ROOT } from "./paths.js";

const inClient = (...path) => join(ROOT, "client", ...path);

const START = inClient("app", "main.tsx");
/** What surrounds every page of a workspace. */
const AROUND_PAGES = inClient("app", "Interface.tsx");
/** What opens without the workspace around it. */
const DOORS = [
	inClient("features", "join", "JoinPage.tsx"),
	inClient("features", "workshops", "taking-part", "JoinWorkshopPage.tsx"),
];
const WRITING = inClient("features", "framework", "FrameworkPage.tsx");
const PAGE = /Page\.tsx$/;

/** What a request costs a browser and a network, in characters of minified code read for nothing: the half of that once compressed. */
const REQUEST = 5_000;
/** How much an opening counts. The doors and the page where people write open on phones, most often; a part does not come each time its page does. */
const WEIGHTS = { light: 20, page: 1, part: 0.3 };

function weightOf(id) {
	if (DOORS.includes(id)) return { opensAlone: "door", weight: WEIGHTS.light };
	if (id === WRITING) return { opensAlone: "page", weight: WEIGHTS.light };
	return PAGE.test(id) ? { opensAlone: "page", weight: WEIGHTS.page } : { opensAlone: null, weight: WEIGHTS.part };
}

/**
 * A plugin and a group of files for the bundler. It is asked twice: first for a file per module, which tells what each imports and weighs
 * once what is not used is left out; then for the files that we join.
 *
 * @param options Gives what changes the code of a module: `plugins`, new ones at each call, `target` and `treeshake`.
 */
export function sharedParts(options) {
	let names = null;
	return {
		plugin: {
			name: "shared-parts",
			apply: "build",
			async buildStart() {
				names = namesOf(
					joinedFiles(await readModules(options()), { start: START, around: AROUND_PAGES, weightOf }, REQUEST),
				);
			},
		},
		group: { debugName: "shared-parts", name: (id) => names.get(id) ?? null, includeDependenciesRecursively: false },
	};
}

async function readModules({ plugins, target, treeshake }) {
	for (const file of [START, AROUND_PAGES, WRITING, ...DOORS])
		if (!existsSync(file)) throw new Error(`shared-parts: no file ${file}`);
	const { output } = await build({
		root: join(ROOT, "client"),
		configFile: false,
		logLevel: "silent",
		plugins,
		build: {
			write: false,
			target,
			modulePreload: false,
			rolldownOptions: { treeshake, output: { preserveModules: true } },
		},
	});
	const chunks = output.filter((one) => one.type === "chunk");
	const idOf = new Map(chunks.map((one) => [one.fileName, one.moduleIds[0] ?? one.fileName]));
	const idsOf = (files) => files.flatMap((file) => idOf.get(file) ?? []);
	return new Map(
		chunks.map((one) => [
			idOf.get(one.fileName),
			{ imports: idsOf(one.imports), later: idsOf(one.dynamicImports), size: one.code.length },
		]),
	);
}

function namesOf(files) {
	return new Map(files.flatMap((modules, at) => modules.map((id) => [id, `shared-${at + 1}`])));
}

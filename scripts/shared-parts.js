/** Which modules that several pages need travel in one file. Left alone, each set of pages has files of its own, and a cold browser asks for two hundred small ones before it draws a page. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.js";

const inClient = (...path) => join(ROOT, "client", ...path);

/** What opens without the workspace around it: these stay light, whatever the workspace needs. */
const DOORS = [
	inClient("app", "main.tsx"),
	inClient("features", "join", "JoinPage.tsx"),
	inClient("features", "workshops", "taking-part", "JoinWorkshopPage.tsx"),
];
/** What surrounds every page of a workspace. */
const AROUND_PAGES = [inClient("app", "Interface.tsx")];

const LIBRARY =
	/[/\\]node_modules[/\\](?:react-aria|react-aria-components|react-stately|@internationalized|lucide-react)[/\\]/;
/** Needed by nearly every part that loads on its own: fewer would put into each page what it does not show, which weighs more than the requests saved. */
const NEARLY_EVERYWHERE = 45;

/** Our own modules around every page, in one file: whoever opens a page needs them all. */
export function interfaceParts() {
	let parts = null;
	return {
		debugName: "interface-parts",
		name: (id, bundle) => {
			const getModuleInfo = (one) => bundle.getModuleInfo(one);
			parts ??= without(reachedFrom(AROUND_PAGES, getModuleInfo), reachedFrom(DOORS, getModuleInfo));
			return parts.has(id) ? "interface-parts" : null;
		},
		minShareCount: 2,
		includeDependenciesRecursively: false,
	};
}

/** What nearly everything needs of the library of controls and of its icons. */
export const libraryParts = {
	name: "library-parts",
	test: LIBRARY,
	minShareCount: NEARLY_EVERYWHERE,
	includeDependenciesRecursively: false,
};

/** The modules of ours that these import, and theirs. Packages are left out: their entry names all they have, used or not. */
function reachedFrom(starts, getModuleInfo) {
	for (const start of starts) if (!existsSync(start)) throw new Error(`shared-parts: no file ${start}`);
	const reached = new Set();
	const waiting = [...starts];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id) || id.includes("node_modules")) continue;
		reached.add(id);
		waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
	}
	return reached;
}

function without(all, taken) {
	return new Set([...all].filter((id) => !taken.has(id)));
}

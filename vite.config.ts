/** How the browser's half is built and how the tests are grouped. */

import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { sharedParts } from "./scripts/shared-parts.js";
import { standIns } from "./scripts/stand-ins.js";
import { withoutMarkdown } from "./scripts/without-markdown.js";

/** The parts of the interface speak some thirty languages; we speak two. */
const OTHER_LANGUAGES = /[/\\]react-(?:aria|stately)[/\\].*[/\\](?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
const twoLanguages: Plugin = {
	name: "two-languages",
	enforce: "pre",
	apply: "build",
	load: { filter: { id: OTHER_LANGUAGES }, handler: () => "export default {};" },
};

/** The library names its unseen closing button « Rejeter » in French: what it does is to close. */
const FRENCH_CLOSE = /[/\\]react-aria[/\\].*[/\\]overlays[/\\]fr-FR\.m?js$/;
const frenchClose: Plugin = {
	name: "french-close",
	apply: "build",
	transform: { filter: { id: FRENCH_CLOSE }, handler: (code) => code.replace("Rejeter", "Fermer") },
};

/** Modules that do nothing by being loaded, although their packages do not say so: what is not used of them is left out. */
const WITHOUT_EFFECT = /[/\\]node_modules[/\\](?:@tiptap|prosemirror-[a-z]+)[/\\]/;

const TARGET = "es2023";
const treeshake = {
	moduleSideEffects: [{ test: WITHOUT_EFFECT, sideEffects: false }],
	manualPureFunctions: ["Extension", "Node", "Mark", "PluginKey"],
};
const plugins = () => [react(), twoLanguages, frenchClose, standIns, withoutMarkdown];
const shared = sharedParts(() => ({ plugins: plugins(), target: TARGET, treeshake }));

export default defineConfig({
	root: "client",
	plugins: [...plugins(), shared.plugin],
	build: {
		outDir: "../dist",
		emptyOutDir: true,
		target: TARGET,
		sourcemap: false,
		modulePreload: {
			polyfill: false,
			// Pages name all they need, to fetch it at once. Small parts that come later find it loaded already; the list would weigh more than they do.
			resolveDependencies: (file, needed) =>
				/Page-|Interface-/.test(file) ? needed : needed.filter((one) => one.endsWith(".css")),
		},
		// The text editor alone is over the usual 500 kB; it comes with the first text, never with the door.
		chunkSizeWarningLimit: 700,
		rolldownOptions: {
			output: { codeSplitting: { groups: [shared.group] } },
			treeshake,
			// Whoever starts Palier need not know how long each step of its building took.
			checks: { bundlerTimings: false },
		},
	},
	server: { middlewareMode: true },
	appType: "custom",
	test: {
		root: ".",
		// Most files wait on their own start: as many at once as there are cores.
		maxWorkers: "100%",
		// Loading a part of the product costs more than most of its tests: it is loaded once for all the files of a worker. A test puts back what it changes.
		pool: "threads",
		isolate: false,
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					// For a machine busy with other work; most take milliseconds.
					testTimeout: 20_000,
					hookTimeout: 20_000,
					root: ".",
					include: ["test/{shared,server,client}/**/*.test.{ts,tsx}", "test/*.test.ts"],
					setupFiles: ["test/support/refusal-words.ts", "test/support/settled-imports.ts"],
					exclude: ["test/server/**/*.slow.test.ts"],
					environment: "node",
				},
			},
			{
				extends: true,
				test: {
					name: "integration",
					root: ".",
					include: ["test/{integration,convergence,hostile}/**/*.test.ts", "test/server/**/*.slow.test.ts"],
					environment: "node",
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});

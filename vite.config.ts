/** How the browser's half is built and how the tests are grouped. */

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
	root: "client",
	plugins: [react()],
	build: {
		outDir: "../dist",
		emptyOutDir: true,
		target: "es2023",
		sourcemap: false,
		modulePreload: { polyfill: false },
	},
	server: { middlewareMode: true },
	appType: "custom",
	test: {
		root: ".",
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					root: ".",
					include: ["test/{shared,server,client}/**/*.test.{ts,tsx}", "test/*.test.ts"],
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
				},
			},
		],
	},
});

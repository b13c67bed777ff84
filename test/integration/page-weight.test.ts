/** How much script a page needs before it works, and in how many files: built as for production, every file it imports counted, each gzipped. */

import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { describe, expect, it, vi } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

/** In bytes. A page may fetch more once it works: menus, the find bar, the other pages. */
const BUDGETS = [
	{ page: "the door an invitation opens", parts: ["JoinPage"], most: 90_000 },
	{ page: "the door the code of a workshop opens", parts: ["JoinWorkshopPage"], most: 90_000 },
	{ page: "the page where a framework is written", parts: ["Interface", "FrameworkPage"], most: 350_000 },
];

/** A browser asks for six at once of a server without a newer protocol before it: more than this and a page waits for its requests, not for its weight. */
const MOST_FILES = 60;

describe("the weight of pages", async () => {
	const chunks = await builtChunks();
	for (const { page, parts, most } of BUDGETS) {
		it(`[R170] ${page} needs less than ${most / 1000} kB of gzipped script`, () => {
			const needed = neededBy(chunks, parts);
			const total = needed.reduce((sum, one) => sum + one.bytes, 0);
			const list = needed.map((one) => `${(one.bytes / 1000).toFixed(1)} kB ${one.file}`).join("\n");
			expect(
				total,
				`${page} needs ${(total / 1000).toFixed(1)} kB of script, over ${most / 1000} kB: load what is not seen at first with later() of client/ui/later.ts, or find what came in:\n${list}`,
			).toBeLessThan(most);
		});
	}

	it(`[R170] every page of a workspace needs at most ${MOST_FILES} files of script`, () => {
		const pages = chunks.filter((one) => one.isDynamicEntry && /Page\.tsx$/.test(one.facadeModuleId ?? ""));
		expect(pages.length).toBeGreaterThan(25);
		for (const { name } of pages)
			expect(neededBy(chunks, ["Interface", name]).length, `files that ${name} needs`).toBeLessThanOrEqual(MOST_FILES);
	});

	it("[R170] no file of script waits for a file that waits for it", () => {
		const importsOf = new Map(chunks.map((one) => [one.fileName, one.imports]));
		const done = new Set<string>();
		const visit = (file: string, path: readonly string[]): void => {
			expect(path, "files that import each other").not.toContain(file);
			if (done.has(file)) return;
			for (const one of importsOf.get(file) ?? []) visit(one, [...path, file]);
			done.add(file);
		};
		for (const file of importsOf.keys()) visit(file, []);
	});
});

async function builtChunks(): Promise<Rolldown.OutputChunk[]> {
	// Tests run with React as for development, which is three times as heavy.
	vi.stubEnv("NODE_ENV", "production");
	const built = await build({
		root: join(ROOT, "client"),
		configFile: join(ROOT, "vite.config.ts"),
		logLevel: "silent",
		build: { write: false },
	});
	vi.unstubAllEnvs();
	if (Array.isArray(built) || !("output" in built)) throw new Error("page-weight: expected one build");
	return built.output.filter((one) => one.type === "chunk");
}

/** The entry, these parts and everything they import, heaviest first. */
function neededBy(chunks: readonly Rolldown.OutputChunk[], parts: readonly string[]) {
	const starts = chunks.filter((one) => one.isEntry || (one.isDynamicEntry && parts.includes(one.name)));
	expect(starts.map((one) => one.name)).toHaveLength(parts.length + 1);
	const needed = new Map<string, number>();
	const waiting = starts.map((one) => one.fileName);
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		const chunk = chunks.find((one) => one.fileName === file);
		if (!chunk || needed.has(file)) continue;
		needed.set(file, gzipSync(chunk.code).length);
		waiting.push(...chunk.imports);
	}
	return [...needed].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes);
}

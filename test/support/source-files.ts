/** Reads the project's own source files and what each of them imports, for the tests that check the house itself. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";

const ROOT = dirname(dirname(import.meta.dirname));

/** One import of a file: what is written, and the file of ours it leads to (from the root, with `/`) or null when it is a package. */
export type Import = { specifier: string; target: string | null; typeOnly: boolean };

export type SourceFile = {
	/** Path from the root of the project, with `/`. */
	path: string;
	text: string;
	/** The text without its comments. */
	code: string;
	imports: Import[];
};

/** Every TypeScript file under some folders of the project. */
export function sourceFiles(...folders: string[]): SourceFile[] {
	return folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
			.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
			.sort()
			.map(readSource),
	);
}

/** The text of a file of the project, by its path from the root. */
export function readProjectFile(path: string): string {
	return readFileSync(join(ROOT, path), "utf8");
}

/** The names in `dependencies` of package.json: what a server installed without its development tools has. */
export function productionPackages(): Set<string> {
	const { dependencies } = JSON.parse(readProjectFile("package.json")) as {
		dependencies: Record<string, string>;
	};
	return new Set(Object.keys(dependencies));
}

/** `@tiptap/core/x` → `@tiptap/core`; `yjs` → `yjs`. */
export function packageOf(specifier: string): string {
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}

function readSource(path: string): SourceFile {
	const text = readFileSync(join(ROOT, path), "utf8");
	const code = withoutComments(text);
	return { path, text, code, imports: importsOf(path, code) };
}

// The names between `import` and `from` hold no quote, no semicolon and no parenthesis.
const IMPORT = /^[ \t]*(import|export)(\s+type\b)?\s*(?:[\w*{}\s,$]*?\sfrom\s*|\s*)["']([^"'\n]+)["']/gm;
const DYNAMIC = /(?:^|[^\w.$])import\(\s*["']([^"'\n]+)["']/g;
const WORKER = /new URL\(\s*["'](\.{1,2}\/[^"'\n]+)["']\s*,\s*import\.meta\.url/g;

function importsOf(path: string, code: string): Import[] {
	const found: Import[] = [];
	for (const [, , type, specifier] of code.matchAll(IMPORT)) {
		if (specifier) found.push({ specifier, target: resolve(path, specifier), typeOnly: type !== undefined });
	}
	for (const pattern of [DYNAMIC, WORKER]) {
		for (const [, specifier] of code.matchAll(pattern)) {
			if (specifier) found.push({ specifier, target: resolve(path, specifier), typeOnly: false });
		}
	}
	return found;
}

function resolve(from: string, specifier: string): string | null {
	const alias = /^#(shared|server|client|test)\/(.+)$/.exec(specifier);
	if (alias) return `${alias[1]}/${alias[2]}`;
	return specifier.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), specifier)) : null;
}

/** Takes comments out, and leaves strings, templates and regular expressions as they are. */
function withoutComments(text: string): string {
	const tokens =
		/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[=(,:!&|?;{}[\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
	return text.replace(tokens, (token) => (token.startsWith("/*") || token.startsWith("//") ? " " : token));
}

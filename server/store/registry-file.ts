/** Keeps the registry in `registry.json`: written whole, atomically, with fsync, its previous generations beside it. A file that cannot be trusted stops the start; it is never replaced. */

import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Adapter } from "lowdb";
import { diskFiles, type FileOperations, replaceFile } from "#server/store/file-operations.ts";
import { REGISTRY_FORMAT, RegistryFile } from "#server/store/registry.ts";

const FILE = "registry.json";
const GENERATIONS = "registry-generations";
/** The last four writes, and the last one of each of the six days before. */
const RECENT_KEPT = 4;
const DAYS_KEPT = 6;

export type RegistryProblemKind = "missing" | "unreadable" | "damaged" | "newer";

/** Why the registry cannot be used. The message says what to do; nothing was changed. */
export class RegistryProblem extends Error {
	readonly kind: RegistryProblemKind;

	constructor(kind: RegistryProblemKind, message: string) {
		super(message);
		this.name = "RegistryProblem";
		this.kind = kind;
	}
}

/** The adapter lowdb reads and writes through. `hasLog` says whether documents exist: a registry missing beside them is a loss, not a first start. */
export class RegistryFileAdapter implements Adapter<RegistryFile> {
	readonly #folder: string;
	readonly #hasLog: () => boolean;
	readonly #now: () => number;
	readonly #files: FileOperations;
	/** Whose names were looked for in the generations since the start. */
	readonly #forgotten = new Set<string>();

	constructor(folder: string, parts: { hasLog: () => boolean; now: () => number; files?: FileOperations }) {
		this.#folder = folder;
		this.#files = parts.files ?? diskFiles;
		this.#hasLog = parts.hasLog;
		this.#now = parts.now;
	}

	async read(): Promise<RegistryFile | null> {
		const bytes = await this.#bytes();
		if (bytes === null) {
			const generations = await this.generations();
			if (generations.length === 0 && !this.#hasLog()) return null;
			throw this.#problem("missing", generations);
		}
		const file = readRegistry(bytes);
		if (file === "newer") throw this.#problem("newer", []);
		if (file === "damaged") return await this.#refuseDamaged(bytes);
		// The server may have stopped between a name that was forgotten and what was kept of it.
		await this.#forgetNames(file);
		return file;
	}

	async write(file: RegistryFile): Promise<void> {
		await this.#keepGeneration();
		await replaceFile(this.#files, join(this.#folder, FILE), registryText(file));
		await this.#forgetNames(file);
	}

	/** Names of the kept generations, newest first. */
	async generations(): Promise<string[]> {
		try {
			const names = await readdir(join(this.#folder, GENERATIONS));
			return names
				.filter((name) => name.endsWith(".json"))
				.sort()
				.reverse();
		} catch (error) {
			if (isCode(error, "ENOENT")) return [];
			throw error;
		}
	}

	async #bytes(): Promise<Buffer | null> {
		try {
			return await readFile(join(this.#folder, FILE));
		} catch (error) {
			if (isCode(error, "ENOENT")) return null;
			throw this.#problem("unreadable", [], error instanceof Error ? error.message : String(error));
		}
	}

	/** Keeps a copy aside, named after its content so that starting again makes no second one, and leaves the file where it is. */
	async #refuseDamaged(bytes: Buffer): Promise<never> {
		const name = `registry.damaged-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.json`;
		await copyFile(join(this.#folder, FILE), join(this.#folder, name));
		throw this.#problem("damaged", await this.generations(), name);
	}

	/** Before a write, what is about to be replaced gets a name of its own (a hard link: no copy). */
	async #keepGeneration(): Promise<void> {
		const folder = join(this.#folder, GENERATIONS);
		await this.#files.makeFolder(folder);
		const stamp = new Date(this.#now()).toISOString().replaceAll(":", "-");
		try {
			await this.#files.link(join(this.#folder, FILE), await freeName(folder, stamp));
		} catch (error) {
			if (isCode(error, "ENOENT")) return; // The very first write replaces nothing.
			throw error;
		}
		for (const name of surplus(await this.generations())) await this.#files.remove(join(folder, name));
	}

	/** R889: a name that was forgotten goes from every generation too, which stays what it was but for that. One that cannot be written now is tried again with the next change. */
	async #forgetNames({ members }: RegistryFile): Promise<void> {
		const fresh = members.filter(({ id, name }) => name === "" && !this.#forgotten.has(id)).map(({ id }) => id);
		if (fresh.length === 0) return;
		const nameless = new Set<string>(fresh);
		try {
			for (const generation of await this.generations())
				await this.#rewrite(join(this.#folder, GENERATIONS, generation), nameless);
			for (const id of fresh) this.#forgotten.add(id);
		} catch {
			// The change itself is kept, and must not be told as if it were not: these are looked for again.
		}
	}

	/** A generation that cannot be read is what somebody may have to look at: it is left as it is. */
	async #rewrite(path: string, nameless: ReadonlySet<string>): Promise<void> {
		const then = readRegistry(await readFile(path));
		if (typeof then === "string") return;
		const isNamed = ({ id, name, organisation }: RegistryFile["members"][number]) =>
			nameless.has(id) && (name !== "" || organisation !== null);
		if (!then.members.some(isNamed)) return;
		const members = then.members.map((one) => (isNamed(one) ? { ...one, name: "", organisation: null } : one));
		await replaceFile(this.#files, path, registryText({ ...then, members }));
	}

	#problem(kind: RegistryProblemKind, generations: string[], detail = ""): RegistryProblem {
		return new RegistryProblem(kind, describe(kind, this.#folder, generations, detail));
	}
}

/** The text of a registry, sealed: a changed letter in a name is as good JSON as the right one. */
export function registryText(file: RegistryFile): string {
	return `${JSON.stringify({ ...file, seal: sealOf(file) }, null, "\t")}\n`;
}

/** Reads a registry, and its seal when it has one; whoever edits the file by hand takes the seal out. */
export function readRegistry(bytes: Uint8Array): RegistryFile | "damaged" | "newer" {
	const content = parse(bytes);
	if (typeof content !== "object" || content === null) return "damaged";
	if (formatOf(content) > REGISTRY_FORMAT) return "newer";
	const { seal, ...rest } = content as { seal?: unknown };
	if (seal !== undefined && seal !== sealOf(rest)) return "damaged";
	const file = RegistryFile.safeParse(rest);
	return file.success ? file.data : "damaged";
}

function sealOf(file: object): string {
	return createHash("sha256").update(JSON.stringify(file)).digest("hex");
}

/** Two writes in the same millisecond get two names. */
async function freeName(folder: string, stamp: string): Promise<string> {
	for (let turn = 0; ; turn += 1) {
		const path = join(folder, `${stamp}-${String(turn).padStart(4, "0")}.json`);
		const isTaken = await stat(path).then(
			() => true,
			() => false,
		);
		if (!isTaken) return path;
	}
}

/** Which generations (newest first) are one too many. */
function surplus(names: string[]): string[] {
	const older = names.slice(RECENT_KEPT);
	const kept = new Map<string, string>();
	for (const name of older) {
		const day = name.slice(0, 10);
		if (kept.size < DAYS_KEPT && !kept.has(day)) kept.set(day, name);
	}
	return older.filter((name) => kept.get(name.slice(0, 10)) !== name);
}

function parse(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
	} catch {
		return undefined; // Not text, truncated, empty or with a byte order mark: the caller refuses it.
	}
}

function formatOf(content: unknown): number {
	if (typeof content !== "object" || content === null || !("format" in content)) return 0;
	return typeof content.format === "number" ? content.format : 0;
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && "code" in error && error.code === code;
}

function describe(kind: RegistryProblemKind, folder: string, generations: string[], detail: string): string {
	const path = join(folder, FILE);
	const newest = generations[0];
	const restore = newest
		? {
				fr: `Pour reprendre la génération la plus récente : copiez ${join(folder, GENERATIONS, newest)} sur ${path}, puis relancez.`,
				en: `To go back to the newest generation: copy ${join(folder, GENERATIONS, newest)} over ${path}, then start again.`,
			}
		: {
				fr: `Remettez ${path} depuis une sauvegarde, puis relancez.`,
				en: `Put ${path} back from a backup, then start again.`,
			};
	const sentences: Record<RegistryProblemKind, { fr: string; en: string }> = {
		missing: {
			fr: `Le registre (${path}) a disparu alors que des documents existent. Rien n’a été modifié. ${restore.fr}`,
			en: `The registry (${path}) is missing while documents exist. Nothing was changed. ${restore.en}`,
		},
		unreadable: {
			fr: `Le registre (${path}) ne peut pas être lu : ${detail}. Il est resté tel quel ; vérifiez les droits du fichier et le disque, puis relancez.`,
			en: `The registry (${path}) cannot be read: ${detail}. It was left as it is; check the file's permissions and the disk, then start again.`,
		},
		damaged: {
			fr: `Le registre (${path}) est abîmé. Il est resté tel quel, et une copie est gardée sous ${detail}. ${restore.fr} (Modifié à la main ? Retirez-en la ligne « seal ».)`,
			en: `The registry (${path}) is damaged. It was left as it is, and a copy is kept as ${detail}. ${restore.en} (Edited by hand? Take its "seal" line out.)`,
		},
		newer: {
			fr: `Le registre (${path}) vient d’une version plus récente de Palier. Rien n’a été modifié ; lancez cette version-là.`,
			en: `The registry (${path}) comes from a newer version of Palier. Nothing was changed; start that version.`,
		},
	};
	return `${sentences[kind].fr}\n${sentences[kind].en}`;
}

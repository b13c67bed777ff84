/** A disk that loses its power at one operation and refuses all later ones (or refuses that one alone). What was not brought through to the disk is lost, as after a real cut. */

import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { diskFiles, type FileOperations } from "#server/store/file-operations.ts";

export type Fault = {
	/** Which operation fails, from 1. */
	at: number;
	/** `cut`: the power goes, and nothing works after. `once`: that one operation fails, the next ones work. */
	kind: "cut" | "once";
	/** What a cut does to renames whose folder was not synced: kept or lost, a file system may do either. */
	renames: "kept" | "lost";
};

type Rename = { from: string; to: string; before: Buffer | null };

export class FailingFiles implements FileOperations {
	/** How many operations were asked for. */
	count = 0;
	readonly #fault: Fault;
	readonly #unsynced = new Set<string>();
	#renames: Rename[] = [];

	constructor(fault: Fault) {
		this.#fault = fault;
	}

	write = (path: string, text: string) =>
		this.#step(
			async () => {
				this.#unsynced.add(path);
				await diskFiles.write(path, text);
			},
			() => writeFileSync(path, text.slice(0, text.length / 2)),
		);

	sync = (path: string) =>
		this.#step(async () => {
			await diskFiles.sync(path);
			this.#unsynced.delete(path);
			this.#renames = this.#renames.filter(({ to }) => dirname(to) !== path);
		});

	rename = (from: string, to: string) =>
		this.#step(async () => {
			this.#renames.push({ from, to, before: existsSync(to) ? readFileSync(to) : null });
			if (this.#unsynced.delete(from)) this.#unsynced.add(to);
			await diskFiles.rename(from, to);
		});

	link = (from: string, to: string) => this.#step(() => diskFiles.link(from, to));
	remove = (path: string) => this.#step(() => diskFiles.remove(path));
	makeFolder = (path: string) => this.#step(() => diskFiles.makeFolder(path));

	async #step(work: () => Promise<void>, half: () => void = () => undefined): Promise<void> {
		this.count += 1;
		const { at, kind } = this.#fault;
		if (this.count < at || (this.count > at && kind === "once")) {
			await work();
			return;
		}
		if (this.count === at) {
			half();
			if (kind === "cut") this.#losePower();
		}
		throw Object.assign(new Error("the disk of the test refuses"), { code: "EIO" });
	}

	#losePower(): void {
		for (const path of this.#unsynced)
			if (existsSync(path)) truncateSync(path, Math.floor(readFileSync(path).length / 2));
		if (this.#fault.renames === "kept") return;
		for (const { from, to, before } of this.#renames.reverse()) {
			renameSync(to, from);
			if (before) writeFileSync(to, before);
		}
	}
}

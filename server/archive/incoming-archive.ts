/** An archive on its way in: its bytes wait in a file of their own, never in memory, and go when it was read. */

import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type IncomingArchive = {
	readonly path: string;
	/** Adds a piece; the next one waits until it is there. */
	write(bytes: Uint8Array): Promise<void>;
	/** Removes the file. */
	discard(): Promise<void>;
};

/** Begins a file that this user alone can read, in the system's temporary folder (or TMPDIR). */
export async function receiveArchive(): Promise<IncomingArchive> {
	const folder = await mkdtemp(join(tmpdir(), "palier-archive-"));
	const path = join(folder, "archive.zip");
	const handle = await open(path, "wx", 0o600);
	return {
		path,
		write: (bytes) => handle.writeFile(bytes),
		async discard() {
			await handle.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

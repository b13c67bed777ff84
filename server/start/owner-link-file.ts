/** `owner-link.txt`: the only place, beside the screen at first start, where the owner's token is written. Readable by the server's user alone. */

import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "owner-link.txt";

export function ownerLinkPath(folder: string): string {
	return join(folder, FILE);
}

export function ownerLink(origin: string, token: string): string {
	return `${origin}/rejoindre#${token}`;
}

/** The token of the link kept in the folder; null when there is no file, or no link in it. */
export async function readOwnerToken(folder: string): Promise<string | null> {
	try {
		const text = await readFile(ownerLinkPath(folder), "utf8");
		return /#([A-Za-z0-9_-]{20,})/.exec(text)?.[1] ?? null;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}

export async function writeOwnerLink(folder: string, link: string): Promise<void> {
	await writeFile(ownerLinkPath(folder), `${link}\n`, { mode: 0o600 });
	await chmod(ownerLinkPath(folder), 0o600); // A file that was already there keeps its mode otherwise.
}

/** The fingerprint of an image, kept beside it: nothing else would notice a bit that changes. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { diskFiles } from "#server/store/file-operations.ts";

/** Ends the name of the file that holds the fingerprint of the image of that name. */
export const SUM = ".sum";

/** Keeps the fingerprint of an image that is about to get that name. On the disk first, so that no image is without. */
export async function keepSum(image: string, sha256: string): Promise<void> {
	await diskFiles.write(image + SUM, `${sha256}\n`);
	await diskFiles.sync(image + SUM);
}

/** Whether an image is what was received. One that has no fingerprint is from before they were kept, and passes. */
export async function isImageSound(image: string): Promise<boolean> {
	let sum: string;
	try {
		sum = (await readFile(image + SUM, "utf8")).trim();
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
		throw error;
	}
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(image)) hash.update(chunk as Buffer);
	return hash.digest("hex") === sum;
}

/** The images of an exported document: their bytes and their size, when a text file of that format can hold them. */

import { imageSize } from "image-size";
import { mediaOf } from "#server/export/export-content.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { BlockJson } from "#shared/document/block-json.ts";
import type { MediaId, WorkspaceId } from "#shared/lib/ids.ts";

export type ExportedImage = {
	readonly bytes: Buffer;
	readonly type: "png" | "jpg" | "gif";
	/** In pixels. */
	readonly width: number;
	readonly height: number;
};

const TYPES: Readonly<Record<string, ExportedImage["type"]>> = {
	"image/png": "png",
	"image/jpeg": "jpg",
	"image/gif": "gif",
};
/** All together: beyond it, the words that say what an image shows take its place. */
const MOST_BYTES = 40 * 1024 * 1024;

/** By the id of the image. One that is gone, too heavy or of another format is left out. */
export async function exportedImages(
	media: Pick<MediaStore, "get">,
	workspace: WorkspaceId,
	blocks: readonly BlockJson[],
): Promise<Map<string, ExportedImage>> {
	const found = new Map<string, ExportedImage>();
	let bytes = 0;
	for (const id of idsIn(blocks)) {
		const image = await media.get(workspace, id as MediaId);
		const type = image && TYPES[image.type];
		if (!image || !type || bytes + image.bytes > MOST_BYTES) continue;
		const chunks: Buffer[] = [];
		for await (const chunk of image.open()) chunks.push(Buffer.from(chunk as Uint8Array));
		const whole = Buffer.concat(chunks);
		bytes += whole.length;
		try {
			const { width, height } = imageSize(whole);
			if (width > 0 && height > 0) found.set(id, { bytes: whole, type, width, height });
		} catch {
			// Its first bytes say an image and the rest does not: its words are kept.
		}
	}
	return found;
}

function idsIn(blocks: readonly BlockJson[]): Set<string> {
	const found = new Set<string>();
	const waiting = [...blocks];
	for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
		const id = block.type === "image" ? mediaOf(block) : null;
		if (id !== null) found.add(id);
		for (const child of block.content ?? []) if ("type" in child) waiting.push(child);
	}
	return found;
}

/** The images of an exported document: their bytes and their size, when a text file of that format can hold them. */

import { imageSize } from "image-size";
import { mediaOf } from "#server/export/export-content.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { BlockJson } from "#shared/document/block-json.ts";
import { isId, type MediaId, type WorkspaceId } from "#shared/lib/ids.ts";

/** An image as the workspace keeps it, in a format that files of text can hold. */
export type StoredImage = { readonly bytes: Buffer; readonly type: "png" | "jpg" | "gif" };
export type ExportedImage = StoredImage & {
	/** In pixels. */
	readonly width: number;
	readonly height: number;
};

const TYPES: Readonly<Record<string, StoredImage["type"]>> = {
	"image/png": "png",
	"image/jpeg": "jpg",
	"image/gif": "gif",
};
/** All together: beyond it, the words that say what an image shows take its place. */
const MOST_BYTES = 40 * 1024 * 1024;

/** A size that no picture has is a trap or an accident. */
const LARGEST_SIDE = 50_000;

/** By the id of the image. One that is gone, too heavy or of another format is left out. */
export async function storedImages(
	media: Pick<MediaStore, "get">,
	workspace: WorkspaceId,
	ids: readonly string[],
): Promise<Map<string, StoredImage>> {
	const found = new Map<string, StoredImage>();
	let bytes = 0;
	for (const id of ids) {
		const image = isId(id) ? await media.get(workspace, id as MediaId) : null;
		const type = image && TYPES[image.type];
		if (!image || !type || bytes + image.bytes > MOST_BYTES) continue;
		const chunks: Buffer[] = [];
		for await (const chunk of image.open()) chunks.push(Buffer.from(chunk as Uint8Array));
		const whole = Buffer.concat(chunks);
		bytes += whole.length;
		found.set(id, { bytes: whole, type });
	}
	return found;
}

/** Those whose size can be read, with it: where only the first bytes say an image, the words that say what it shows are kept. */
export function measured(images: ReadonlyMap<string, StoredImage>): Map<string, ExportedImage> {
	const found = new Map<string, ExportedImage>();
	for (const [id, image] of images) {
		const { width, height } = sizeOf(image.bytes);
		const isSide = (side: number) => side > 0 && side <= LARGEST_SIDE;
		if (isSide(width) && isSide(height)) found.set(id, { ...image, width, height });
	}
	return found;
}

function sizeOf(bytes: Buffer): { width: number; height: number } {
	try {
		return imageSize(bytes);
	} catch {
		return { width: 0, height: 0 };
	}
}

/** The images that blocks show, by id. */
export function imageIdsIn(blocks: readonly BlockJson[]): Set<string> {
	const found = new Set<string>();
	const waiting = [...blocks];
	for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
		const id = block.type === "image" ? mediaOf(block) : null;
		if (id !== null) found.add(id);
		for (const child of block.content ?? []) if ("type" in child) waiting.push(child);
	}
	return found;
}

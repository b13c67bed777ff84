/** Images of a workspace and the files its values come from, one file each under opaque names. The bytes decide what one is, never its name or what the sender says. */

import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { diskFiles } from "#server/store/file-operations.ts";
import { fileType, HEAD_BYTES, IMAGE_TYPES, type ImageType, imageType, TAIL_BYTES } from "#server/store/file-type.ts";
import { isImageSound, keepSum } from "#server/store/image-sum.ts";
import type { AttachmentType } from "#shared/domain/attachment.ts";
import { assert } from "#shared/lib/assert.ts";
import { isId, type MediaId, newId, type WorkspaceId } from "#shared/lib/ids.ts";

export type StoredFile<Type extends AttachmentType = AttachmentType> = {
	type: Type;
	bytes: number;
	open(): ReadStream;
};
export type StoredImage = StoredFile<ImageType>;

/** An image on its way in: its bytes wait on the disk, never in memory. */
export type IncomingImage = {
	write(bytes: Uint8Array): Promise<void>;
	/** What its bytes say it is, once they are all there; null for what is not kept. */
	type(): Promise<AttachmentType | null>;
	/** Makes it an image of its workspace; resolves once it is on disk. */
	keep(): Promise<MediaId>;
	/** Lets it go. Harmless once kept. */
	discard(): Promise<void>;
};

export interface MediaStore {
	begin(workspace: WorkspaceId): Promise<IncomingImage>;
	/** How many bytes the images of a workspace take. */
	used(workspace: WorkspaceId): Promise<number>;
	/** Keeps an image, under an id of its own unless one is given; resolves once it is on disk. */
	put(workspace: WorkspaceId, bytes: Uint8Array, id?: MediaId): Promise<MediaId>;
	/** Every image of a workspace. */
	list(workspace: WorkspaceId): Promise<MediaId[]>;
	/** The images of a workspace that are not what was received any more. Reads them all. */
	damaged(workspace: WorkspaceId): Promise<MediaId[]>;
	/** An image of that workspace, or null. */
	get(workspace: WorkspaceId, id: MediaId): Promise<StoredImage | null>;
	/** An image or another file of that workspace, or null. */
	file(workspace: WorkspaceId, id: MediaId): Promise<StoredFile | null>;
}

/** Beside the workspaces' folders: what is being received. No identifier has this name. */
const INCOMING = "incoming";

/** Keeps images under `<folder>/<workspace>/<id>`. */
export function fileMediaStore(folder: string): MediaStore {
	const pathOf = (workspace: WorkspaceId, id: MediaId) => {
		assert(isId(workspace) && isId(id), "fileMediaStore: identifiers are expected");
		return join(folder, workspace, id);
	};
	const incoming = join(folder, INCOMING);
	const sizes = new Map<WorkspaceId, Promise<number>>();
	const grows = (workspace: WorkspaceId, bytes: number) => {
		const before = sizes.get(workspace);
		if (before)
			sizes.set(
				workspace,
				before.then((size) => size + bytes),
			);
	};
	/** What a server that was killed left half-received goes first. */
	let cleared: Promise<void> | null = null;
	const store: MediaStore = {
		async begin(workspace) {
			cleared ??= rm(incoming, { recursive: true, force: true });
			await cleared;
			await mkdir(incoming, { recursive: true, mode: 0o700 });
			const id = newId<MediaId>();
			const path = join(incoming, id);
			const target = pathOf(workspace, id);
			const handle = await open(path, "wx", 0o600);
			const hash = createHash("sha256");
			let size = 0;
			let isOpen = true;
			return {
				async write(bytes) {
					await handle.writeFile(bytes);
					hash.update(bytes);
					size += bytes.length;
				},
				type: () => typeOf(path, size),
				async keep() {
					await handle.sync();
					isOpen = false;
					await handle.close();
					await mkdir(join(folder, workspace), { recursive: true, mode: 0o700 });
					await keepSum(target, hash.digest("hex"));
					await rename(path, target);
					await diskFiles.sync(join(folder, workspace));
					grows(workspace, size);
					return id;
				},
				async discard() {
					if (isOpen) await handle.close();
					isOpen = false;
					await rm(path, { force: true });
				},
			};
		},
		used(workspace) {
			let size = sizes.get(workspace);
			if (!size) {
				size = sizeOf(workspace);
				// A folder that could not be read now is asked again next time.
				size.catch(() => sizes.delete(workspace));
				sizes.set(workspace, size);
			}
			return size;
		},
		async put(workspace, bytes, id = newId<MediaId>()) {
			const path = pathOf(workspace, id);
			grows(workspace, bytes.length);
			await mkdir(join(folder, workspace), { recursive: true, mode: 0o700 });
			await keepSum(path, createHash("sha256").update(bytes).digest("hex"));
			await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { mode: 0o600 });
			return id;
		},
		async list(workspace) {
			assert(isId(workspace), "fileMediaStore: an identifier is expected");
			const names = await readdir(join(folder, workspace)).catch((error: NodeJS.ErrnoException) => {
				if (error.code === "ENOENT") return []; // Nobody sent an image yet.
				throw error;
			});
			return names.filter(isId).sort() as MediaId[];
		},
		async damaged(workspace) {
			const damaged: MediaId[] = [];
			for (const id of await store.list(workspace)) if (!(await isImageSound(pathOf(workspace, id)))) damaged.push(id);
			return damaged;
		},
		async get(workspace, id) {
			const found = await store.file(workspace, id);
			const type = IMAGE_TYPES.find((one) => one === found?.type);
			return found && type ? { ...found, type } : null;
		},
		async file(workspace, id) {
			const path = pathOf(workspace, id);
			const found = await stat(path).catch(() => null); // Absent and unreadable get the same answer.
			if (!found?.isFile()) return null;
			const type = await typeOf(path, found.size);
			return type && { type, bytes: found.size, open: () => createReadStream(path) };
		},
	};
	async function sizeOf(workspace: WorkspaceId): Promise<number> {
		let size = 0;
		for (const id of await store.list(workspace)) size += (await stat(pathOf(workspace, id))).size;
		return size;
	}
	return store;
}

async function typeOf(path: string, size: number): Promise<AttachmentType | null> {
	const handle = await open(path, "r");
	const read = async (from: number, length: number) => {
		const bytes = new Uint8Array(length);
		const { bytesRead } = await handle.read(bytes, 0, length, from);
		return bytes.subarray(0, bytesRead);
	};
	try {
		const head = await read(0, HEAD_BYTES);
		const image = imageType(head);
		if (image) return image;
		const tail = Math.min(size, TAIL_BYTES);
		return fileType(head, await read(size - tail, tail));
	} finally {
		await handle.close();
	}
}

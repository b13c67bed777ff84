/** A file that a reported value comes from: a PDF, an image or a spreadsheet, kept with the images of the workspace. Its name is what somebody called it, and decides nothing. */

import { z } from "zod";
import { clip } from "#shared/lib/clip.ts";
import { isId, type MediaId } from "#shared/lib/ids.ts";

/** What may be attached, and how the name of a file of each type ends. */
export const ATTACHMENT_EXTENSIONS = {
	"application/pdf": "pdf",
	"image/png": "png",
	"image/jpeg": "jpg",
	"image/gif": "gif",
	"image/webp": "webp",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
	"application/vnd.oasis.opendocument.spreadsheet": "ods",
} as const;
export type AttachmentType = keyof typeof ATTACHMENT_EXTENSIONS;

export const ATTACHMENT_TYPES = Object.keys(ATTACHMENT_EXTENSIONS) as [AttachmentType, ...AttachmentType[]];

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
export const LONGEST_ATTACHMENT_NAME = 200;

/** A kept file as a value names it. */
export const Attachment = z.strictObject({
	id: z.custom<MediaId>((value) => isId(value), "an identifier is expected"),
	name: z
		.string()
		.min(1)
		.max(LONGEST_ATTACHMENT_NAME)
		.refine((name) => attachmentName(name) === name),
	type: z.enum(ATTACHMENT_TYPES),
	bytes: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
});
export type Attachment = z.infer<typeof Attachment>;

/** The name of a file as it may be kept and shown: one line, no path, nothing that turns the order of its letters around (« fdp.exe »). */
export function attachmentName(raw: string): string {
	const line = raw
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
		.replace(/[\\/:*?"<>|]/g, "-")
		.replace(/\s+/g, " ")
		.replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, "");
	return clip(line, LONGEST_ATTACHMENT_NAME).trim();
}

/** The name a file is saved under: it ends as its type does, whatever it was called. */
export function savedName({ name, type }: Pick<Attachment, "name" | "type">): string {
	const extension = ATTACHMENT_EXTENSIONS[type];
	const isRight = new RegExp(`\\.${extension === "jpg" ? "jpe?g" : extension}$`, "i").test(name);
	return isRight ? name : `${name}.${extension}`;
}

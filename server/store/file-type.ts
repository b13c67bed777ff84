/** What a file is by its bytes, never by its name: a PDF, an image or a spreadsheet without macros. Everything else is nothing (programs, HTML, SVG, other zips, documents with macros). */

import type { AttachmentType } from "#shared/domain/attachment.ts";

/** How much of the beginning and of the end of a file is needed to say what it is. The end holds the table of contents of a zip. */
export const HEAD_BYTES = 128;
export const TAIL_BYTES = 256 * 1024;

const MOST_ENTRIES = 5000;
const ODS = "application/vnd.oasis.opendocument.spreadsheet";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** What the first bytes say an image is; null for everything else (SVG and HTML included: they can hold scripts). */
export function imageType(bytes: Uint8Array): ImageType | null {
	const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
	if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
	if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
	if (says(bytes, "GIF87a", 0) || says(bytes, "GIF89a", 0)) return "image/gif";
	if (says(bytes, "RIFF", 0) && says(bytes, "WEBP", 8)) return "image/webp";
	return null;
}

/** What a whole file is, from its first `HEAD_BYTES` and its last `TAIL_BYTES` (both the whole of a smaller one). */
export function fileType(head: Uint8Array, tail: Uint8Array): AttachmentType | null {
	const image = imageType(head);
	if (image) return image;
	if (says(head, "%PDF-", 0)) return latin(tail.subarray(-1024)).includes("%%EOF") ? "application/pdf" : null;
	if (!says(head, "PK\u0003\u0004", 0)) return null;
	const names = zipNames(tail);
	if (!names || names.some((name) => /vbaProject|^Basic\/|^Scripts\/|macrosheets\//i.test(name))) return null;
	if (says(head, `mimetype${ODS}`, 30)) return names.includes("content.xml") ? ODS : null;
	return names.includes("[Content_Types].xml") && names.includes("xl/workbook.xml") ? XLSX : null;
}

/** The names in the table of contents of a zip that ends here; null when it is none, or says too much. */
function zipNames(tail: Uint8Array): string[] | null {
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
	let end = tail.byteLength - 22;
	while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
	if (end < 0 || end + 22 + view.getUint16(end + 20, true) !== tail.byteLength) return null;
	const count = view.getUint16(end + 10, true);
	let at = end - view.getUint32(end + 12, true);
	if (count > MOST_ENTRIES || at < 0) return null;
	const names: string[] = [];
	for (let entry = 0; entry < count; entry += 1) {
		if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
		const length = view.getUint16(at + 28, true);
		names.push(latin(tail.subarray(at + 46, at + 46 + length)));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}

function says(bytes: Uint8Array, text: string, at: number): boolean {
	return [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** The names of attached files: what somebody called them, made harmless. */

import { expect, test } from "vitest";
import { attachmentName, savedName } from "#shared/domain/attachment.ts";

test("[R611] a name is one line without a path, and turns no letters around", () => {
	expect(attachmentName("  Rapport  annuel 2026.pdf ")).toBe("Rapport annuel 2026.pdf");
	expect(attachmentName("../../etc/passwd")).toBe("-..-etc-passwd");
	expect(attachmentName("bilan\u202efdp.exe")).toBe("bilanfdp.exe");
	expect(attachmentName("a\nb\u0000c")).toBe("abc");
	expect(attachmentName("...")).toBe("");
	expect(attachmentName("é".repeat(400))).toHaveLength(200);
});

test("[R611] a file is saved with the ending of what it is", () => {
	expect(savedName({ name: "bilan.pdf", type: "application/pdf" })).toBe("bilan.pdf");
	expect(savedName({ name: "photo.JPEG", type: "image/jpeg" })).toBe("photo.JPEG");
	expect(savedName({ name: "bilanfdp.exe", type: "application/pdf" })).toBe("bilanfdp.exe.pdf");
});

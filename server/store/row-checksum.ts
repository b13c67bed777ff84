/** Checksums of log rows. SQLite returns flipped bits as good data; these do not. */

import { crc32 } from "node:zlib";

/** Covers the bytes of a row and everything said about it, so that a row that moved or changed hands is noticed too. */
export function rowChecksum(bytes: Uint8Array, ...about: readonly (string | number | null)[]): number {
	return crc32(bytes, crc32(about.map((part) => part ?? "").join("\n")));
}

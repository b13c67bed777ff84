/** Reads a body that is not JSON, up to a limit; what comes after is let go, never kept. */

import type { Request } from "express";
import { ok, refused, type Result } from "#shared/lib/result.ts";

/** A sender told "too large" may go on sending for this much, so that it hears the answer; then it is cut. */
const MAX_IGNORED_BYTES = 64 * 1024 * 1024;

export function readBody(request: Request, maxBytes: number): Promise<Result<Buffer, "too-large">> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let received = 0;
		if (Number(request.headers["content-length"] ?? 0) > maxBytes) resolve(refused("too-large"));
		request.on("data", (chunk: Buffer) => {
			received += chunk.length;
			if (received <= maxBytes) chunks.push(chunk);
			else {
				chunks.length = 0;
				resolve(refused("too-large"));
			}
			if (received > maxBytes + MAX_IGNORED_BYTES) request.destroy();
		});
		request.on("end", () => resolve(ok(Buffer.concat(chunks))));
		request.on("error", reject);
		request.on("aborted", () => reject(Object.assign(new Error("upload aborted"), { status: 400 })));
	});
}

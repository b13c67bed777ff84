/** Receives a body that is not JSON piece by piece, up to a limit: only one piece is in memory at a time. */

import type { Request } from "express";
import { ok, refused, type Result } from "#shared/lib/result.ts";

/** A sender told "too large" may go on sending for this much, so that it hears the answer; then it is cut. */
const MAX_IGNORED_BYTES = 64 * 1024 * 1024;
/** Enough of the beginning to know what it is. */
const HEAD_BYTES = 32;

export type ReceivedBody = { bytes: number; head: Uint8Array };

/** Hands each piece to `write`, the next one once it is done. */
export function receiveBody(
	request: Request,
	maxBytes: number,
	write: (piece: Uint8Array) => Promise<void>,
): Promise<Result<ReceivedBody, "too-large">> {
	return new Promise((resolve, reject) => {
		let head = Buffer.alloc(0);
		let bytes = 0;
		let writing = Promise.resolve();
		let isOver = Number(request.headers["content-length"] ?? 0) > maxBytes;
		if (isOver) resolve(refused("too-large"));
		request.on("data", (piece: Buffer) => {
			bytes += piece.length;
			isOver ||= bytes > maxBytes;
			if (isOver) {
				resolve(refused("too-large"));
				if (bytes > maxBytes + MAX_IGNORED_BYTES) request.destroy();
				return;
			}
			if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES);
			request.pause();
			writing = write(piece).then(() => void request.resume());
			writing.catch(reject);
		});
		request.on("end", () => writing.then(() => resolve(ok({ bytes, head })), reject));
		request.on("error", reject);
		request.on("aborted", () => reject(Object.assign(new Error("upload aborted"), { status: 400 })));
	});
}

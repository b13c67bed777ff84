/** Images: sent to `/api/workspaces/:workspace/media`, shown from `/media/:workspace/:media` to members only. */

import { pipeline } from "node:stream/promises";
import type { Request, Router } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { memberWho, param, route } from "#server/http/route.ts";
import { imageType } from "#server/store/media-store.ts";
import { isId, type MediaId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { MediaReply } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
/** A sender told "too large" may go on sending for this much, so that it hears the answer; then it is cut. */
const MAX_IGNORED_BYTES = 64 * 1024 * 1024;

export function mediaUploadRoutes(router: Router, parts: HttpParts): void {
	router.post(
		"/workspaces/:workspace/media",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "uploadMedia");
			if (!who.ok) return who;
			const image = await readImage(request);
			if (!image.ok) return image;
			const type = imageType(image.value);
			if (type === null) return refused({ kind: "image-type" });
			const workspace = who.value.workspace.id;
			const id = await parts.media.put(workspace, image.value);
			const reply: MediaReply = { id, url: `/media/${workspace}/${id}`, type, bytes: image.value.length };
			return ok({ status: 201, body: reply });
		}),
	);
}

export function mediaRoutes(router: Router, parts: HttpParts): void {
	router.get("/media/:workspace/:media", async (request, response) => {
		const who = memberWho(parts, request, "read");
		const id = param(request, "media");
		const image = who.ok && isId(id) ? await parts.media.get(who.value.workspace.id, id as MediaId) : null;
		if (!who.ok || !image) {
			sendRefusal(request, response, who.ok ? { kind: "not-found" } : who.error);
			return;
		}
		response.set({
			"Content-Type": image.type,
			"Content-Length": String(image.bytes),
			"Cache-Control": "private, max-age=31536000, immutable",
			"Content-Security-Policy": "default-src 'none'; sandbox",
		});
		try {
			await pipeline(image.open(), response);
		} catch (error) {
			// A browser that leaves before the end is nobody's error.
			if (!response.destroyed) throw error;
		}
	});
}

/** Reads at most the largest image; what comes after is let go, never kept. */
function readImage(request: Request): Promise<Result<Buffer, Refusal>> {
	return new Promise((resolve, reject) => {
		const tooLarge = refused<Refusal>({ kind: "image-too-large" });
		const chunks: Buffer[] = [];
		let received = 0;
		if (Number(request.headers["content-length"] ?? 0) > MAX_IMAGE_BYTES) resolve(tooLarge);
		request.on("data", (chunk: Buffer) => {
			received += chunk.length;
			if (received <= MAX_IMAGE_BYTES) chunks.push(chunk);
			else {
				chunks.length = 0;
				resolve(tooLarge);
			}
			if (received > MAX_IGNORED_BYTES) request.destroy();
		});
		request.on("end", () => resolve(ok(Buffer.concat(chunks))));
		request.on("error", reject);
		request.on("aborted", () => reject(Object.assign(new Error("upload aborted"), { status: 400 })));
	});
}

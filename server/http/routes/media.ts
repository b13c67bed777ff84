/** Images and attached files: sent to `/api/workspaces/:workspace/media` and `…/attachments`; images are shown from `/media/:workspace/:media`, attached files only ever saved, both by members only. */

import { pipeline } from "node:stream/promises";
import type { Request, Response, Router } from "express";
import type { Standing } from "#server/access/standing.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { uploads } from "#server/http/receive-upload.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { memberWho, param, route, seatedWho } from "#server/http/route.ts";
import { IMAGE_TYPES } from "#server/store/file-type.ts";
import type { StoredFile } from "#server/store/media-store.ts";
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from "#shared/domain/attachment.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { isId, type MediaId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { AttachmentReply, MediaReply } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

export function mediaUploadRoutes(router: Router, parts: HttpParts): void {
	const receive = uploads(parts);
	router.post(
		"/workspaces/:workspace/media",
		route(parts, async (request) => {
			const received = await receive(request, {
				capability: "uploadMedia",
				maxBytes: MAX_IMAGE_BYTES,
				types: IMAGE_TYPES,
				tooLarge: { kind: "image-too-large" },
				empty: { kind: "image-type" },
				otherType: { kind: "image-type" },
			});
			if (!received.ok) return received;
			const { workspace, id, type, bytes } = received.value;
			return ok({ status: 201, body: { id, url: `/media/${workspace}/${id}`, type, bytes } satisfies MediaReply });
		}),
	);
	router.post(
		"/workspaces/:workspace/attachments",
		route(parts, async (request) => {
			const received = await receive(request, {
				capability: "reportMeasurements",
				maxBytes: MAX_ATTACHMENT_BYTES,
				types: ATTACHMENT_TYPES,
				tooLarge: { kind: "attachment-too-large" },
				empty: { kind: "attachment-empty" },
				otherType: { kind: "attachment-type" },
			});
			if (!received.ok) return received;
			const { id, type, bytes } = received.value;
			return ok({ status: 201, body: { id, type, bytes } satisfies AttachmentReply });
		}),
	);
	// R611: saved, never shown: no address of ours opens a file that somebody sent.
	router.get("/workspaces/:workspace/attachments/:media", (request, response) =>
		give(memberWho(parts, request, "read"), request, response, (workspace, id) => parts.media.file(workspace, id), {
			"Content-Disposition": "attachment",
		}),
	);
}

/** Members, and whoever is in a workshop under way: the documents they read there have images. */
function mayLook(parts: HttpParts, request: Request): Result<Standing, Refusal> {
	const who = seatedWho(parts, request);
	if (!who.ok || !isGuestRole(who.value.member.role)) return who;
	const seat = parts.seats.seatOf(who.value.member, parts.clock.now());
	return seat?.rights.status === "in" ? who : refused({ kind: "forbidden" });
}

export function mediaRoutes(router: Router, parts: HttpParts): void {
	router.get("/media/:workspace/:media", (request, response) =>
		give(mayLook(parts, request), request, response, (workspace, id) => parts.media.get(workspace, id), {}),
	);
}

/** Sends a kept file to whoever may have it; to anybody else, it is not there. */
async function give(
	who: Result<Standing, Refusal>,
	request: Request,
	response: Response,
	find: (workspace: WorkspaceId, id: MediaId) => Promise<StoredFile | null>,
	headers: Record<string, string>,
): Promise<void> {
	const id = param(request, "media");
	const file = who.ok && isId(id) ? await find(who.value.workspace.id, id as MediaId) : null;
	if (!who.ok || !file) {
		sendRefusal(request, response, who.ok ? { kind: "not-found" } : who.error);
		return;
	}
	response.set({
		"Content-Type": file.type,
		"Content-Length": String(file.bytes),
		"Cache-Control": "private, max-age=31536000, immutable",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"X-Content-Type-Options": "nosniff",
		...headers,
	});
	try {
		await pipeline(file.open(), response);
	} catch (error) {
		// A browser that leaves before the end is nobody's error.
		if (!response.destroyed) throw error;
	}
}

/** Images: sent to `/api/workspaces/:workspace/media`, shown from `/media/:workspace/:media` to members only. */

import { pipeline } from "node:stream/promises";
import type { Request, Router } from "express";
import type { Standing } from "#server/access/standing.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { receiveBody } from "#server/http/receive-body.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { memberWho, param, route, seatedWho } from "#server/http/route.ts";
import { imageType } from "#server/store/media-store.ts";
import { can } from "#shared/domain/role.ts";
import { isId, type MediaId, type MemberId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { MediaReply } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
/** R195: images one member may be sending at the same time. */
const MOST_AT_ONCE = 3;
const QUOTA_BYTES = 2 * 1024 ** 3;

export function mediaUploadRoutes(router: Router, parts: HttpParts): void {
	const sending = new Map<MemberId, number>();
	const isFull = async (workspace: WorkspaceId, more: number) =>
		(await parts.media.used(workspace)) + more > (parts.mediaQuotaBytes ?? QUOTA_BYTES);

	async function receive(request: Request, workspace: WorkspaceId): Promise<Result<MediaReply, Refusal>> {
		const declared = Number(request.headers["content-length"] ?? 0);
		if (await isFull(workspace, declared)) return refused({ kind: "media-full" });
		const incoming = await parts.media.begin(workspace);
		try {
			const body = await receiveBody(request, MAX_IMAGE_BYTES, incoming.write);
			if (!body.ok) return refused({ kind: "image-too-large" });
			const type = imageType(body.value.head);
			if (type === null) return refused({ kind: "image-type" });
			// The sending may have lasted: whether they still may is asked again.
			const still = memberWho(parts, request, "uploadMedia");
			if (!still.ok) return still;
			if (await isFull(workspace, body.value.bytes)) return refused({ kind: "media-full" });
			const id = await incoming.keep();
			return ok({ id, url: `/media/${workspace}/${id}`, type, bytes: body.value.bytes });
		} finally {
			await incoming.discard();
		}
	}

	router.post(
		"/workspaces/:workspace/media",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "uploadMedia");
			if (!who.ok) return who;
			const member = who.value.member.id;
			const count = sending.get(member) ?? 0;
			if (count >= MOST_AT_ONCE) return refused({ kind: "too-many-requests" });
			sending.set(member, count + 1);
			try {
				const received = await receive(request, who.value.workspace.id);
				return received.ok ? ok({ status: 201, body: received.value }) : received;
			} finally {
				const left = (sending.get(member) ?? 1) - 1;
				if (left === 0) sending.delete(member);
				else sending.set(member, left);
			}
		}),
	);
}

/** Members, and whoever is in a workshop under way: the documents they read there have images. */
function mayLook(parts: HttpParts, request: Request): Result<Standing, Refusal> {
	const who = seatedWho(parts, request);
	if (!who.ok || can(who.value.member.role, "read")) return who;
	const seat = parts.seats.seatOf(who.value.member, parts.clock.now());
	return seat?.rights.status === "in" ? who : refused({ kind: "forbidden" });
}

export function mediaRoutes(router: Router, parts: HttpParts): void {
	router.get("/media/:workspace/:media", async (request, response) => {
		const who = mayLook(parts, request);
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

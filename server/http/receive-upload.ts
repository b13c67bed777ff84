/** Receives a file for a workspace: from whoever may, a few at once, within its limits, kept only when its bytes say that it may be. */

import type { Request } from "express";
import type { HttpParts } from "#server/http/http-parts.ts";
import { receiveBody } from "#server/http/receive-body.ts";
import { memberWho } from "#server/http/route.ts";
import type { Capability } from "#shared/domain/role.ts";
import type { AttachmentType } from "#shared/domain/attachment.ts";
import type { MediaId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** R195: files one member may be sending at the same time. */
const MOST_AT_ONCE = 3;
const QUOTA_BYTES = 2 * 1024 ** 3;

/** What may be received, and what is said of the rest. */
export type Expected<Type extends AttachmentType> = {
	capability: Capability;
	maxBytes: number;
	types: readonly Type[];
	tooLarge: Refusal;
	empty: Refusal;
	otherType: Refusal;
};

export type Received<Type extends AttachmentType> = { workspace: WorkspaceId; id: MediaId; type: Type; bytes: number };

/** The one counter of what is on its way in, for every route that receives files. */
export function uploads(parts: HttpParts) {
	const sending = new Map<MemberId, number>();
	const isFull = async (workspace: WorkspaceId, more: number) =>
		(await parts.media.used(workspace)) + more > (parts.mediaQuotaBytes ?? QUOTA_BYTES);

	async function receive<Type extends AttachmentType>(
		request: Request,
		workspace: WorkspaceId,
		expected: Expected<Type>,
	): Promise<Result<Received<Type>, Refusal>> {
		const declared = Number(request.headers["content-length"] ?? 0);
		if (await isFull(workspace, declared)) return refused({ kind: "media-full" });
		const incoming = await parts.media.begin(workspace);
		try {
			const body = await receiveBody(request, expected.maxBytes, incoming.write);
			if (!body.ok) return refused(expected.tooLarge);
			const { bytes } = body.value;
			if (bytes === 0) return refused(expected.empty);
			const found = await incoming.type();
			const type = expected.types.find((one) => one === found);
			if (type === undefined) return refused(expected.otherType);
			// The sending may have lasted: whether they still may is asked again.
			const still = memberWho(parts, request, expected.capability);
			if (!still.ok) return still;
			if (await isFull(workspace, bytes)) return refused({ kind: "media-full" });
			return ok({ workspace, id: await incoming.keep(), type, bytes });
		} finally {
			await incoming.discard();
		}
	}

	return async <Type extends AttachmentType>(request: Request, expected: Expected<Type>) => {
		const who = memberWho(parts, request, expected.capability);
		if (!who.ok) return who;
		const member = who.value.member.id;
		const count = sending.get(member) ?? 0;
		if (count >= MOST_AT_ONCE) return refused<Refusal>({ kind: "too-many-requests" });
		sending.set(member, count + 1);
		try {
			return await receive(request, who.value.workspace.id, expected);
		} finally {
			const left = (sending.get(member) ?? 1) - 1;
			if (left === 0) sending.delete(member);
			else sending.set(member, left);
		}
	};
}

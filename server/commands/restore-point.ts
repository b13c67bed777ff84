/** Puts back what a document held at a kept point and has lost since: a new change, under the name of whoever asks, that takes nothing away. */

import * as Y from "yjs";
import { documentIn, type Standing } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { putBack } from "#shared/document/put-back.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { RestorePointReply } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type Points = Pick<UpdateLog, "points" | "stateAt">;

export async function restorePoint(
	parts: Parts,
	points: Points,
	who: Standing,
	id: string,
	seq: number,
): Promise<Result<RestorePointReply, Refusal>> {
	const document = documentIn(parts.registry, who.workspace.id, id);
	if (!document) return refused({ kind: "not-found" });
	if (document.archivedAt !== null) return refused({ kind: "archived" });
	const room = roomName(who.workspace.id, document.id);
	// Only moments that were kept: any other would let one read through the history.
	const isKept = (await points.points(room)).some((point) => point.seq === seq);
	const state = isKept ? await points.stateAt(room, seq) : null;
	if (state === null) return refused({ kind: "not-found" });
	const before = new Y.Doc();
	Y.applyUpdate(before, state);
	let blocks = 0;
	await parts.rooms.edit(room, who.member.id, (doc) => {
		blocks = putBack(doc, before);
	});
	return ok({ blocks });
}

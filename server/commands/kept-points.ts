/**
 * The points kept of a document: their list, the text of one, and putting back what it held. They hold text that was deleted since: the routes
 * ask for the right to write (R255).
 */

import * as Y from "yjs";
import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { KeptPoints } from "#server/rooms/kept-points.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { putBack } from "#shared/document/put-back.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { KeptPointReply, KeptPointSummary, RestorePointReply } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** More than anybody reads; the others stay in the log. */
const MOST_LISTED = 50;
/** What is remembered of a document: each a line of the registry. */
const MOST_RESTORED = 50;

export async function listKeptPoints(
	parts: Parts,
	points: KeptPoints,
	who: Standing,
	id: string,
): Promise<Result<KeptPointSummary[], Refusal>> {
	const document = documentIn(parts.registry, who.workspace.id, id);
	if (!document) return refused({ kind: "not-found" });
	const room = roomName(who.workspace.id, document.id);
	const nameOf = (member: MemberId | null) =>
		member === null ? null : (parts.registry.now.members.get(member)?.name ?? null);
	const listed: KeptPointSummary[] = [];
	for (const point of (await points.list(room)).slice(0, MOST_LISTED)) {
		const restored = document.restored?.find((one) => one.point === point.seq);
		listed.push({
			point: point.seq,
			keptAt: new Date(point.time).toISOString(),
			member: point.member,
			name: nameOf(point.member),
			lost: await points.lostAt(room, point),
			restored: restored ? { at: restored.at, name: nameOf(restored.by) } : null,
		});
	}
	return ok(listed);
}

export async function readKeptPoint(
	parts: Parts,
	points: KeptPoints,
	who: Standing,
	id: string,
	seq: number,
): Promise<Result<KeptPointReply, Refusal>> {
	const document = documentIn(parts.registry, who.workspace.id, id);
	const state = document ? await points.stateAt(roomName(who.workspace.id, document.id), seq) : null;
	if (state === null) return refused({ kind: "not-found" });
	return ok({ state: Buffer.from(state).toString("base64") });
}

/** Puts back what a document held at a kept point and has lost since: a new change, under the name of whoever asks, that takes nothing away. */
export async function restorePoint(
	parts: Parts,
	points: KeptPoints,
	who: Standing,
	id: string,
	seq: number,
): Promise<Result<RestorePointReply, Refusal>> {
	const document = documentIn(parts.registry, who.workspace.id, id);
	if (!document) return refused({ kind: "not-found" });
	if (document.archivedAt !== null) return refused({ kind: "archived" });
	const room = roomName(who.workspace.id, document.id);
	const state = await points.stateAt(room, seq);
	if (state === null) return refused({ kind: "not-found" });
	// Reading the log took a while: the right is asked again.
	const writer = stillAllowed(parts.registry.now, who, "write");
	if (!writer.ok) return writer;
	const before = new Y.Doc();
	Y.applyUpdate(before, state);
	let blocks = 0;
	await parts.rooms.edit(room, who.member.id, (doc) => {
		blocks = putBack(doc, before);
	});
	const at = isoNow(parts.clock);
	await parts.registry.change((draft) => {
		const now = draft.documents.get(document.id);
		if (now)
			draft.documents.set(now.id, { ...now, restored: restoredWith(now, { point: seq, at, by: who.member.id }) });
	});
	parts.rooms.tell(room, { notice: "put-back", point: seq });
	return ok({ blocks });
}

type Restored = NonNullable<DocumentRecord["restored"]>;

/** The newest first, a point once. */
function restoredWith(document: DocumentRecord, one: Restored[number]): Restored {
	const others = (document.restored ?? []).filter(({ point }) => point !== one.point);
	return [one, ...others].slice(0, MOST_RESTORED);
}

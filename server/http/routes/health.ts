/** `GET /api/workspaces/:workspace/health`: whether the data of the workspace is what was written, and what is not. */

import type { Router } from "express";
import { documentIn } from "#server/access/standing.ts";
import { isoNow } from "#server/clock.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { memberWho, route } from "#server/http/route.ts";
import type { WorkspaceAudit } from "#server/store/update-log.ts";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import type { DamagedRoom, HealthReply } from "#shared/protocol/http.ts";

const MOST_ROWS = 100;

export function healthRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/health",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "changeSettings");
			if (!who.ok) return who;
			const workspace = who.value.workspace.id;
			const audit = await parts.log.audit(workspace);
			const reply: HealthReply = {
				checkedAt: isoNow(parts.clock),
				rows: audit.rows,
				images: (await parts.media.damaged(workspace)).map((id) => `/media/${workspace}/${id}`),
				damaged: damagedRooms(parts, workspace, audit),
				isUnreadable: audit.problems.length > 0,
			};
			return ok({ body: reply });
		}),
	);
}

function damagedRooms(parts: HttpParts, workspace: WorkspaceId, audit: WorkspaceAudit): DamagedRoom[] {
	const names = [...new Set(audit.damaged.map((row) => row.room))].sort();
	return names.map((room) => {
		const of = (table: string) => audit.damaged.filter((row) => row.room === room && row.table === table);
		const rows = of("updates").map((row) => row.seq);
		const summedUp = audit.snapshots.get(room) ?? 0;
		const isPartial = rows.some((seq) => seq > summedUp);
		const isHistory = rows.length > 0 || of("snapshots").length > 0;
		const place = parseRoomName(room);
		const document = place?.place === "document" ? documentIn(parts.registry, workspace, place.document) : undefined;
		return {
			document: document ? { id: document.id, title: document.title, kind: document.kind } : null,
			room,
			effect: isPartial ? "partial" : isHistory ? "history" : of("clients").length > 0 ? "owners" : "ledger",
			rows: rows.slice(0, MOST_ROWS),
			snapshots: of("snapshots").map((row) => row.seq),
			owners: of("clients").length,
			ledgers: damagedLedgers(audit, room),
		};
	});
}

function damagedLedgers(audit: WorkspaceAudit, room: string): DamagedRoom["ledgers"] {
	const events = new Map<string, number[]>();
	for (const row of audit.damaged) {
		if (!("stream" in row) || row.room !== room) continue;
		const numbers = events.get(row.stream) ?? [];
		events.set(row.stream, numbers);
		if (row.table === "ledger_events" && numbers.length < MOST_ROWS) numbers.push(row.seq);
	}
	return [...events].map(([stream, numbers]) => ({ stream, events: numbers }));
}

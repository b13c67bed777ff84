/** `/api/workspaces/:workspace/documents`: the list, a new one, its title, archiving. Their content lives in rooms. */

import type { Router } from "express";
import { createDocument } from "#server/commands/create-document.ts";
import { listKeptPoints, readKeptPoint, restorePoint } from "#server/commands/kept-points.ts";
import { updateDocument } from "#server/commands/update-document.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route } from "#server/http/route.ts";
import { documentSummary } from "#server/http/views.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { CreateDocumentRequest, UpdateDocumentRequest } from "#shared/protocol/http.ts";

export function documentRoutes(router: Router, parts: HttpParts): void {
	router.get(
		"/workspaces/:workspace/documents",
		route(parts, (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const documents = [...parts.registry.now.documents.values()]
				.filter((one) => one.workspace === who.value.workspace.id)
				.map(documentSummary);
			return ok({ body: documents });
		}),
	);

	router.post(
		"/workspaces/:workspace/documents",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "createDocument");
			if (!who.ok) return who;
			const asked = body(request, CreateDocumentRequest);
			if (!asked.ok) return asked;
			const created = await createDocument(parts, who.value, asked.value);
			return created.ok ? ok({ status: 201, body: documentSummary(created.value) }) : created;
		}),
	);

	router.patch(
		"/workspaces/:workspace/documents/:document",
		route(parts, async (request) => {
			const who = memberWho(parts, request, "read");
			if (!who.ok) return who;
			const asked = body(request, UpdateDocumentRequest);
			if (!asked.ok) return asked;
			const updated = await updateDocument(parts, who.value, param(request, "document"), asked.value);
			return updated.ok ? ok({ body: documentSummary(updated.value) }) : updated;
		}),
	);

	// R255: what was deleted is for those who may write.
	const points = "/workspaces/:workspace/documents/:document/points";

	router.get(
		points,
		route(parts, async (request) => {
			const who = memberWho(parts, request, "write");
			if (!who.ok) return who;
			if (!parts.points) return refused({ kind: "not-found" });
			const listed = await listKeptPoints(parts, parts.points, who.value, param(request, "document"));
			return listed.ok ? ok({ body: listed.value }) : listed;
		}),
	);

	const onPoint = (act: typeof readKeptPoint | typeof restorePoint) =>
		route(parts, async (request) => {
			const who = memberWho(parts, request, "write");
			if (!who.ok) return who;
			const seq = param(request, "point");
			if (!parts.points || !/^\d{1,15}$/.test(seq)) return refused({ kind: "not-found" });
			const done = await act(parts, parts.points, who.value, param(request, "document"), Number(seq));
			return done.ok ? ok({ body: done.value }) : done;
		});
	router.get(`${points}/:point`, onPoint(readKeptPoint));
	router.post(`${points}/:point/restore`, onPoint(restorePoint));
}

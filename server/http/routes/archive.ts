/** `GET /api/workspaces/:workspace/archive`: the whole workspace as a zip. `POST /api/workspaces/import-archive`: such a zip as a new workspace. */

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, Router } from "express";
import { receiveArchive } from "#server/archive/incoming-archive.ts";
import { ARCHIVE_LIMITS, type ArchiveAnswer, openArchive } from "#server/archive/open-archive.ts";
import { isoNow } from "#server/clock.ts";
import { creatorOf } from "#server/commands/create-workspace.ts";
import { exportWorkspace, noteExport } from "#server/commands/export-workspace.ts";
import { importArchive } from "#server/commands/import-archive.ts";
import { cutWhenRefused, mayStill } from "#server/http/cut-when-refused.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { receiveBody } from "#server/http/receive-body.ts";
import { sendRefusal } from "#server/http/refusal-reply.ts";
import { memberWho, route, signedIn } from "#server/http/route.ts";
import { workspaceSummary } from "#server/http/views.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { ok, refused } from "#shared/lib/result.ts";

export function archiveRoutes(router: Router, parts: HttpParts): void {
	/** One at a time for each workspace, and one archive opened at a time: each costs as much as many people. */
	const leaving = new Set<string>();
	const incoming = { isBusy: false };

	router.get("/workspaces/:workspace/archive", async (request, response) => {
		const who = memberWho(parts, request, "exportWorkspace");
		if (!who.ok || leaving.has(who.value.workspace.id)) {
			sendRefusal(request, response, who.ok ? { kind: "too-many-requests" } : who.error);
			return;
		}
		const { workspace, member } = who.value;
		leaving.add(workspace.id);
		const noted = await noteExport(parts, who.value).catch((error: unknown) => {
			leaving.delete(workspace.id);
			throw error;
		});
		if (!noted.ok) {
			leaving.delete(workspace.id);
			sendRefusal(request, response, noted.error);
			return;
		}
		response.set({
			"Content-Type": "application/zip",
			"Content-Disposition": `attachment; filename="${fileName(workspace.name, isoNow(parts.clock))}"`,
			"Cache-Control": "no-store",
		});
		cutWhenRefused(response, mayStill(parts, who.value, "exportWorkspace"));
		try {
			await pipeline(Readable.from(exportWorkspace(parts, workspace, member.id)), response);
		} catch (error) {
			// A browser that leaves before the end is nobody's error; anything else cuts the download, so that half of it never passes for the whole.
			const isLeaving = error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
			if (!isLeaving) parts.logger.error({ err: error, workspace: workspace.id }, "an archive could not be made whole");
			response.destroy();
		} finally {
			leaving.delete(workspace.id);
		}
	});

	router.post(
		"/workspaces/import-archive",
		route(parts, async (request) => {
			const session = signedIn(parts, request);
			if (!session.ok) return session;
			if (!creatorOf(parts, session.value)) return refused({ kind: "forbidden" });
			if (incoming.isBusy) return refused({ kind: "too-many-requests" });
			incoming.isBusy = true;
			try {
				const opened = await receiveAndOpen(request);
				if (!opened.ok) return opened;
				const images = opened.value.images.reduce((sum, image) => sum + image.byteLength, 0);
				if (images > (parts.mediaQuotaBytes ?? Number.POSITIVE_INFINITY)) return refused({ kind: "archive-too-large" });
				const imported = await importArchive(parts, session.value, opened.value);
				if (!imported.ok) return imported;
				const { workspace, member, token } = imported.value;
				return ok({ status: 201, body: workspaceSummary(workspace, member), token });
			} finally {
				incoming.isBusy = false;
			}
		}),
	);
}

/** R231: the bytes wait on the disk, and only the process that opens them ever holds them whole. */
async function receiveAndOpen(request: Request): Promise<ArchiveAnswer> {
	const incoming = await receiveArchive();
	try {
		const received = await receiveBody(request, ARCHIVE_LIMITS.archiveBytes, incoming.write);
		if (!received.ok) return refused({ kind: "archive-too-large" });
		return await openArchive(incoming.path);
	} finally {
		await incoming.discard();
	}
}

function fileName(workspace: string, time: string): string {
	const words = foldText(workspace)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "")
		.slice(0, 60);
	return `palier-${words || "espace"}-${time.slice(0, 10)}.zip`;
}

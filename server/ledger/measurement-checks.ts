/** Whether the indicators and projects that a command on measurements names are there: the stream itself sees its own events only. */

import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { MediaStore } from "#server/store/media-store.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { MeasurementCommand, measurementsStream } from "#shared/ledger/measurements.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** For `Ledgers`: refuses values of what is not there, is archived, or is computed. `detail` names the first entry in question, from 0. */
export function measurementChecks(facts: WorkspaceFacts, media: Pick<MediaStore, "file">) {
	return async (workspace: WorkspaceId, stream: string, asked: unknown): Promise<Result<unknown, Refusal>> => {
		if (stream !== measurementsStream.name) return ok();
		const command = MeasurementCommand.parse(asked);
		const files = await filesAreThere(media, workspace, command);
		if (!files.ok) return files;
		// What is there already may be corrected, validated or taken away whatever became of its indicator.
		if (command.kind !== "report-measurements") return ok();
		const indicators = await facts.indicators(workspace);
		const projects = new Set(
			(await facts.projects(workspace)).filter(({ archived }) => !archived).map(({ id }) => id as string),
		);
		for (const [place, { indicator, project }] of command.entries.entries()) {
			const known = indicators.get(indicator)?.indicator;
			const detail = String(place);
			if (!known || (project !== null && !projects.has(project)))
				return refused({ kind: "measurement-unknown", detail });
			if (known.expression.trim() !== "") return refused({ kind: "measurement-computed", detail });
		}
		return ok();
	};
}

/** R612: a value names a file of its own workspace, as the server keeps it. */
async function filesAreThere(
	media: Pick<MediaStore, "file">,
	workspace: WorkspaceId,
	command: MeasurementCommand,
): Promise<Result<void, Refusal>> {
	if (command.kind === "validate-measurements" || command.kind === "remove-measurements") return ok();
	// One file for a thousand values is looked at once.
	const looked = new Map<string, Awaited<ReturnType<MediaStore["file"]>>>();
	for (const [place, { file }] of command.entries.entries()) {
		if (!file) continue;
		const kept = looked.get(file.id) ?? (await media.file(workspace, file.id));
		looked.set(file.id, kept);
		if (kept?.type !== file.type || kept.bytes !== file.bytes)
			return refused({ kind: "attachment-unknown", detail: String(place) });
	}
	return ok();
}

/** The address of a passage that cites something: the very block, in the framework or in the record whose text it is; of a comment, its thread; of a judgement, its cell. */

import type { DirectoryDocument, DirectoryEntry, DirectoryPassage } from "#shared/document/directory.ts";
import { blockHash } from "#shared/domain/page-place.ts";
import type { BlockId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { threadHref } from "#client/document/thread-href.ts";

/** `document` null: the portfolio. */
export function passageHref(
	workspace: WorkspaceId,
	document: DirectoryDocument | null,
	{ comment, record, block }: DirectoryPassage,
	entries: readonly DirectoryEntry[],
): string {
	if (comment) {
		const thread = comment.saying === "comment" ? comment.thread : null;
		return threadHref(workspace, thread, { record, project: comment.project }, document, entries);
	}
	const at = block === "" ? "" : blockHash(block);
	if (document === null) {
		const kind = entries.find(({ id, document: place }) => id === record && place === null)?.kind;
		if (kind === "organisation") return paths.organisation(workspace, record ?? "");
		if (kind === "cohort") return paths.cohort(workspace, record ?? "");
		return `${paths.project(workspace, (record ?? "") as RecordId)}${at}`;
	}
	if (record !== undefined) return `${paths.record(workspace, document.kind, document.id, record as RecordId)}${at}`;
	if (block === "") return paths.document(workspace, document.kind, document.id);
	return paths.block(workspace, document.kind, document.id, block as BlockId);
}

/** The address of a thread of comments: on the page of what it hangs on, opened at the very thread. */

import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import { threadHash } from "#shared/domain/page-place.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";

/** What a thread hangs on: a record, a balise in the matrix of a project, or the document itself. */
export type ThreadSubject = { readonly record?: string | undefined; readonly project?: string | undefined };

/** `document` null: the portfolio. `thread` null: the page alone. */
export function threadHref(
	workspace: WorkspaceId,
	thread: string | null,
	subject: ThreadSubject,
	document: Pick<DirectoryDocument, "kind" | "id"> | null,
	entries: readonly DirectoryEntry[],
): string {
	return subjectHref(workspace, thread === null ? "" : threadHash(thread), subject, document, entries);
}

/** The page of such a thing, at a place of it: `at` is the hash of the address, empty for all of it. */
export function subjectHref(
	workspace: WorkspaceId,
	at: string,
	{ record, project }: ThreadSubject,
	document: Pick<DirectoryDocument, "kind" | "id"> | null,
	entries: readonly DirectoryEntry[],
): string {
	if (record !== undefined && project !== undefined) {
		const balise = entries.find(({ kind, id }) => kind === "balise" && id === record);
		if (!balise?.document) return `${paths.project(workspace, project as RecordId)}${at}`;
		const set = paths.document(workspace, "balise-set", balise.document);
		return `${set}?vue=couverture&cellule=${project}.${record}${at}`;
	}
	if (document === null) {
		const page = record === undefined ? paths.portfolio(workspace) : paths.project(workspace, record as RecordId);
		return `${page}${at}`;
	}
	const { kind, id } = document;
	const page =
		record === undefined
			? paths.document(workspace, kind, id as DocumentId)
			: paths.record(workspace, kind, id as DocumentId, record as RecordId);
	return `${page}${at}`;
}

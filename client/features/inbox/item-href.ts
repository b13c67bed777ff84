/** Where a line leads: the vote, the decision, the adopted version, or the very thread or passage, on the page of what it hangs on. */

import { placeHash } from "#shared/domain/page-place.ts";
import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";

export function itemHref(
	workspace: WorkspaceId,
	{
		on,
		thread,
		place,
		vote,
		decision,
		adoption,
		reason,
	}: Pick<InboxItem, "on" | "thread" | "place" | "vote" | "decision" | "adoption"> & {
		reason?: InboxReason;
	},
	document: DirectoryDocument | null,
	entries: readonly DirectoryEntry[],
): string {
	if (vote !== undefined) return paths.vote(workspace, place, vote);
	if (decision !== undefined) return paths.decision(workspace, place, decision);
	if (adoption !== undefined) return paths.adopted(workspace, place as DocumentId, adoption);
	const at = placeHash({ on, thread });
	if (on.kind === "pair") {
		const balise = entries.find(({ kind, id }) => kind === "balise" && id === on.balise);
		if (!balise?.document) return `${paths.project(workspace, on.project as RecordId)}${at}`;
		const set = paths.document(workspace, "balise-set", balise.document);
		return `${set}?vue=couverture&cellule=${on.project}.${on.balise}${at}`;
	}
	if (document === null) {
		return on.kind === "record"
			? `${paths.project(workspace, on.record as RecordId)}${at}`
			: `${paths.portfolio(workspace)}${at}`;
	}
	const { kind, id } = document;
	// What went is read, and put back, in what the document was.
	if (reason === "deletion") return paths.history(workspace, id as DocumentId);
	if (on.kind === "record") return `${paths.record(workspace, kind, id as DocumentId, on.record as RecordId)}${at}`;
	return `${paths.document(workspace, kind, id as DocumentId)}${at}`;
}

/** Where a line leads: the vote, the decision, the adopted version, or the very thread or passage, on the page of what it hangs on. */

import { placeHash } from "#shared/domain/page-place.ts";
import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { subjectHref } from "#client/document/thread-href.ts";

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
	if (reason === "guest-names") return `${paths.settings(workspace)}#noms`;
	if (vote !== undefined) return paths.vote(workspace, place, vote);
	if (decision !== undefined) return paths.decision(workspace, place, decision);
	if (adoption !== undefined) return paths.adopted(workspace, place as DocumentId, adoption);
	// What went is read, and put back, in what the document was.
	if (reason === "deletion" && document !== null) return paths.history(workspace, document.id);
	const subject =
		on.kind === "pair" ? { record: on.balise, project: on.project } : on.kind === "record" ? { record: on.record } : {};
	return subjectHref(workspace, placeHash({ on, thread }), subject, document, entries);
}

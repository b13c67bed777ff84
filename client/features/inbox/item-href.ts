/** Where a line leads: the vote, the decision, or the very thread, on the page of what it hangs on. */

import type { InboxReason } from "#shared/ledger/inbox.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { threadHref } from "#client/document/thread-href.ts";

export function itemHref(
	workspace: WorkspaceId,
	{
		on,
		thread,
		place,
		vote,
		decision,
		reason,
	}: Pick<InboxItem, "on" | "thread" | "place" | "vote" | "decision"> & {
		reason?: InboxReason;
	},
	document: DirectoryDocument | null,
	entries: readonly DirectoryEntry[],
): string {
	if (reason === "guest-names") return `${paths.settings(workspace)}#noms`;
	if (vote !== undefined) return paths.vote(workspace, place, vote);
	if (decision !== undefined) return paths.decision(workspace, place, decision);
	// What went is read, and put back, in what the document was.
	if (reason === "deletion" && document !== null) return paths.history(workspace, document.id);
	const subject =
		on.kind === "pair" ? { record: on.balise, project: on.project } : on.kind === "record" ? { record: on.record } : {};
	return threadHref(workspace, thread, subject, document, entries);
}

/** Where a thread hangs in the live text: the words somebody points at are read before their command is decided, and marked once it is kept. Who comments needs no right to write. */

import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { LedgerPlace } from "#server/ledger/ledger-door.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import { markThread, wordsAt } from "#shared/document/thread-anchors.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { type CommentBody, CommentCommand, MAX_QUOTE, QUOTE_CONTEXT } from "#shared/ledger/comments-wire.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";

const KEPT = { longest: MAX_QUOTE, context: QUOTE_CONTEXT };

/** For `Ledgers`: finds the words, as the document has them at this instant. Words that have gone are no reason to refuse what somebody says of them. */
export function commentChecks(rooms: Pick<Rooms, "read">): CommandCheck {
	return async (_workspace, stream, asked, place) => {
		if (stream !== commentsStream.name) return ok();
		const command = CommentCommand.parse(asked);
		if (command.kind !== "open-thread" || command.on.kind !== "words") return ok();
		const { on } = command;
		return ok(await rooms.read(place.ledger.room, (doc) => wordsAt(doc, on, KEPT)));
	};
}

/** For `Ledgers`: marks them. The mark is the server's: nobody is credited with a text they only commented. */
export function commentAnchors(rooms: Pick<Rooms, "edit">) {
	return async (
		_workspace: WorkspaceId,
		{ stream, ledger }: LedgerPlace,
		events: readonly LedgerEvent[],
		asked: unknown,
	): Promise<void> => {
		if (stream.name !== commentsStream.name) return;
		const command = CommentCommand.parse(asked);
		const opened = (events as readonly LedgerEvent<CommentBody>[]).find(({ body }) => body.kind === "thread-opened");
		if (command.kind !== "open-thread" || command.on.kind !== "words" || opened?.body.kind !== "thread-opened") return;
		const { on } = command;
		const { thread } = opened.body;
		await rooms.edit(ledger.room, null, (doc) => void markThread(doc, on, thread));
	};
}

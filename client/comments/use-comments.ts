/** The comments of a room and what may be done with them, each act told when it waits or was refused. */

import { useMemo } from "react";
import { commentsStream } from "#shared/ledger/comments.ts";
import { type CommentsState, openedBy, type Thread } from "#shared/ledger/comments-state.ts";
import type { AskedPlace, CommentBody, CommentCommand, Reaction } from "#shared/ledger/comments-wire.ts";
import { commentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import type { LedgerEvent } from "#shared/protocol/ledger.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/comments/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useGiveFromField } from "#client/document/use-give-from-field.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import type { Ledger } from "#client/document/use-ledger.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type CommentActs = {
	/** Each answers whether the command was taken, or kept to be sent later. */
	open: (on: AskedPlace, text: string, onOpened?: (thread: string) => void) => Promise<boolean>;
	reply: (thread: string, text: string) => Promise<boolean>;
	edit: (comment: string, text: string) => Promise<boolean>;
	redact: (comment: string, reason: string) => Promise<boolean>;
	react: (comment: string, reaction: Reaction, isOn: boolean) => Promise<boolean>;
	settle: (thread: string, isResolved: boolean) => Promise<boolean>;
	mayComment: boolean;
	mayModerate: boolean;
	maySettle: (thread: Thread) => boolean;
};

export type Comments = { ledger: Ledger<CommentsState, CommentCommand>; acts: CommentActs };

export function useComments(room: OpenRoom): Comments {
	const ledger = useJoinedLedger(room, commentsStream, commentsOfSurvivors);
	const { me, can } = useWorkspace();
	const t = useTexts(texts);
	const give = useGiveFromField(room, commentsStream, t.waits);
	const acts = useMemo((): CommentActs => {
		const taken = async (...asked: Parameters<typeof give>): Promise<boolean> => {
			const given = await give(...asked);
			return given === "done" || given === "waiting";
		};
		const mayComment = can("comment");
		return {
			open: (on, text, onOpened) =>
				taken({ kind: "open-thread", on, text }, t.sent, ({ events }) => {
					for (const { body } of events as LedgerEvent<CommentBody>[])
						if (body.kind === "thread-opened") onOpened?.(body.thread);
				}),
			reply: (thread, text) => taken({ kind: "reply", thread, text }, t.sent),
			edit: (comment, text) => taken({ kind: "edit-comment", comment, text }, t.sent),
			redact: (comment, reason) => taken({ kind: "redact-comment", comment, reason }),
			react: (comment, reaction, isOn) => taken({ kind: "react", comment, reaction, isOn }),
			settle: (thread, isResolved) => taken({ kind: isResolved ? "resolve-thread" : "reopen-thread", thread }),
			mayComment,
			mayModerate: can("moderate"),
			maySettle: (thread) => mayComment && (openedBy(thread) === me.id || can("write")),
		};
	}, [give, can, me.id, t]);
	return { ledger, acts };
}

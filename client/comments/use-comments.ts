/** The comments of a room and what may be done with them, each act told when it waits or was refused. */

import { useMemo } from "react";
import { commentsStream } from "#shared/ledger/comments.ts";
import { type CommentsState, openedBy, type Thread } from "#shared/ledger/comments-state.ts";
import type { AskedPlace, CommentBody, CommentCommand, Reaction } from "#shared/ledger/comments-wire.ts";
import type { LedgerEvent } from "#shared/protocol/ledger.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { refusalSentence } from "#shared/protocol/refusals.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/comments/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { type Ledger, ledgerView, useLedger } from "#client/document/use-ledger.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

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
	const ledger = useLedger(room, commentsStream);
	const { me, can } = useWorkspace();
	const { language } = useLanguage();
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	const { send } = ledger;
	const acts = useMemo((): CommentActs => {
		const give = async (
			command: CommentCommand,
			said?: string,
			onEvents?: (events: readonly LedgerEvent<CommentBody>[]) => void,
		): Promise<boolean> => {
			const answer = await send(command);
			if (!answer.ok) {
				toast({ text: refusalSentence(answer.error.kind, language), tone: "danger" });
				// What was written is still in its field: it is not kept a second time.
				const { reading, dismiss } = ledgerView(room, commentsStream);
				for (const { key, command: refused } of reading.get().refused)
					if (sameValue(refused, command)) void dismiss(key);
				return false;
			}
			if (answer.value.state === "waiting") toast({ text: t.waits });
			else {
				if (said) announce(said);
				onEvents?.(answer.value.reply.events as LedgerEvent<CommentBody>[]);
			}
			return true;
		};
		const mayComment = can("comment");
		return {
			open: (on, text, onOpened) =>
				give({ kind: "open-thread", on, text }, t.sent, (events) => {
					for (const { body } of events) if (body.kind === "thread-opened") onOpened?.(body.thread);
				}),
			reply: (thread, text) => give({ kind: "reply", thread, text }, t.sent),
			edit: (comment, text) => give({ kind: "edit-comment", comment, text }, t.sent),
			redact: (comment, reason) => give({ kind: "redact-comment", comment, reason }),
			react: (comment, reaction, isOn) => give({ kind: "react", comment, reaction, isOn }),
			settle: (thread, isResolved) => give({ kind: isResolved ? "resolve-thread" : "reopen-thread", thread }),
			mayComment,
			mayModerate: can("moderate"),
			maySettle: (thread) => mayComment && (openedBy(thread) === me.id || can("write")),
		};
	}, [room, send, can, me.id, language, t, toast, announce]);
	return { ledger, acts };
}

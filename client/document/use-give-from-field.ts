/** Gives commands whose words still stand in their field, and says what became of each. */

import { useCallback } from "react";
import type { Stream } from "#shared/ledger/stream.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { commandWords } from "#client/document/command-words.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ledgerView } from "#client/document/use-ledger.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** What became of a command: done, kept until the network is back, or why not. */
export type Given = "done" | "waiting" | RefusalKind;

/** `said` is announced once it is done. */
export type Give<Command> = (
	command: Command,
	said?: string,
	onDone?: (reply: LedgerCommandReply) => void,
) => Promise<Given>;

/** `waits`: what is said of a command that is kept on the device. */
export function useGiveFromField<State, Command, Body>(
	room: OpenRoom,
	stream: Stream<State, Command, Body>,
	waits: string,
): Give<Command> {
	const { language } = useLanguage();
	const toast = useToast();
	const announce = useAnnounce();
	return useCallback(
		async (command, said, onDone) => {
			const { reading, send, dismiss } = ledgerView(room, stream);
			const answer = await send(command);
			if (!answer.ok) {
				const { kind } = answer.error;
				toast({ text: refusalSentence(kind, language), tone: "danger" });
				// With the right to give them, the field that holds the words goes: they are kept for whoever wrote them.
				if (kind === "forbidden" && commandWords(command, () => "@") !== "") return kind;
				// What was written is still in its field: it is not kept a second time.
				for (const { key, command: refused } of reading.get().refused)
					if (sameValue(refused, command)) void dismiss(key);
				return kind;
			}
			if (answer.value.state === "waiting") {
				toast({ text: waits });
				return "waiting";
			}
			if (said) announce(said);
			onDone?.(answer.value.reply);
			return "done";
		},
		[room, stream, waits, language, toast, announce],
	);
}

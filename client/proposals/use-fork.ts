/** Proposal mode on the text of a record: one's own copy of it, opened, taken up again, and left. */

import { useCallback, useEffect, useRef, useState } from "react";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import { richText } from "#shared/document/rich-text.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Fork, hasDraft } from "#client/proposals/fork.ts";
import { texts } from "#client/proposals/texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type ForkHandle = {
	fork: Fork | null;
	open: () => void;
	leave: (keepsDraft: boolean) => void;
};

/** `startFrom`: the text that an empty one begins with in the copy. */
export function useFork(room: OpenRoom, field: string, startFrom: string | undefined): ForkHandle {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	const { id: workspace, me } = useWorkspace();
	const [fork, setFork] = useState<Fork | null>(null);
	const latest = useRef(fork);
	latest.current = fork;
	useEffect(() => () => latest.current?.close(), []);

	const open = useCallback(() => {
		if (latest.current) return;
		const name = `${workspace}.${me.id}.${room.name}.${field}`;
		const isTakenUp = hasDraft(name);
		const made = new Fork(room.doc, field, name);
		if (isTakenUp) toast({ text: t.taken });
		else if (startFrom !== undefined && richText(made.doc, field).length === 0)
			made.doc.transact(() => copyRichText(made.doc, startFrom, field));
		setFork(made);
		announce(`${t.mode}. ${t.modeHint}`);
	}, [workspace, me.id, room, field, startFrom, toast, announce, t]);

	const leave = useCallback((keepsDraft: boolean) => {
		const left = latest.current;
		if (!keepsDraft) left?.forget();
		setFork(null);
		// Once its editor is gone.
		setTimeout(() => left?.close());
	}, []);
	return { fork, open, leave };
}

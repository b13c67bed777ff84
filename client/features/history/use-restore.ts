/** Puts a moment, or a passage of one, back in the document: an edit of this screen, which can be undone as such. */

import { useEffect, useRef, useState } from "react";
import * as Y from "yjs";
import type { PassagePlace } from "#shared/document/passages.ts";
import { restoreDocument, restorePassage } from "#shared/document/restore.ts";
import type { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/history/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type Restoring = {
	/** The passage under way, by its key; `all` for the whole document. */
	pending: string | null;
	/** What was put back last, in words; null when there is nothing to undo. */
	done: string | null;
	undo: () => void;
	forget: () => void;
	restoreAll: (seq: number, done: string) => Promise<void>;
	restoreOne: (seq: number, place: PassagePlace, key: string) => Promise<void>;
};

export function useRestore(room: OpenRoom, workspace: WorkspaceId, document: DocumentId | typeof PORTFOLIO): Restoring {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const api = useApi();
	const toast = useToast();
	const announce = useAnnounce();
	const [pending, setPending] = useState<string | null>(null);
	const [done, setDone] = useState<string | null>(null);
	const step = useRef<Y.UndoManager | null>(null);
	useEffect(() => () => step.current?.destroy(), []);

	const forget = () => {
		step.current?.destroy();
		step.current = null;
		setDone(null);
	};
	const apply = async (seq: number, key: string, words: string, change: (then: Y.Doc) => boolean) => {
		setPending(key);
		const reply = await api.historyState(workspace, document, seq);
		setPending(null);
		if (!reply.ok) {
			toast({ tone: "danger", text: failureSentence(reply.error, language) });
			return;
		}
		const then = new Y.Doc();
		Y.applyUpdate(
			then,
			Uint8Array.from(atob(reply.value.state), (sign) => sign.charCodeAt(0)),
		);
		forget();
		// One step of its own, whatever else is undone on this page: what it took away is kept for as long as it may come back.
		const origin = { restores: seq };
		const undo = new Y.UndoManager(room.doc, { captureTimeout: 0, trackedOrigins: new Set([origin]) });
		let isChanged = false;
		room.doc.transact(() => {
			isChanged = change(then);
		}, origin);
		if (!isChanged) {
			undo.destroy();
			toast({ text: t.alreadyThere });
			return;
		}
		step.current = undo;
		setDone(words);
		announce(words);
	};
	return {
		pending,
		done,
		forget,
		undo: () => {
			step.current?.undo();
			forget();
			toast({ tone: "ok", text: t.undone });
		},
		restoreAll: (seq, words) => apply(seq, "all", words, (then) => restoreDocument(room.doc, then)),
		restoreOne: (seq, place, key) =>
			apply(seq, key, t.restoredPassage, (then) => restorePassage(room.doc, then, place)),
	};
}

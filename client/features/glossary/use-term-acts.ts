/** What one does with the terms of a glossary: add, archive with a way back, undo one's own. */

import { useMemo } from "react";
import { type Term, termTable } from "#shared/document/glossary.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type TermActs = {
	add: () => RecordId;
	archive: (term: Term) => void;
	restore: (term: Term) => void;
	undo: () => void;
	redo: () => void;
};

export function useTermActs(room: OpenRoom): TermActs {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	return useMemo(() => {
		const table = termTable(room.doc);
		const undoManager = room.undo([...table.scope]);
		const nameOf = ({ name }: Term) => name || t.untitled;
		return {
			add: () => {
				const id = newId<RecordId>();
				table.add(id, {});
				announce(t.added);
				return id;
			},
			archive: (term) => {
				table.setArchived(term.id, true);
				toast({
					text: t.archivedToast(nameOf(term)),
					action: { label: t.undo, onAction: () => table.setArchived(term.id, false) },
				});
			},
			restore: (term) => {
				table.setArchived(term.id, false);
				toast({ text: t.restoredToast(nameOf(term)), tone: "ok" });
			},
			undo: () => {
				if (undoManager.undo()) announce(t.undone);
			},
			redo: () => {
				if (undoManager.redo()) announce(t.redone);
			},
		};
	}, [room, t, toast, announce]);
}

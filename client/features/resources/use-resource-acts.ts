/** What one does with the resources of a set: add, move, archive with a way back, undo one's own. */

import { useMemo } from "react";
import { nextResourceCode, type Resource, resourceTable } from "#shared/document/resource-set.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/resources/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type ResourceActs = {
	add: () => RecordId;
	archive: (resource: Resource) => void;
	restore: (resource: Resource) => void;
	/** One step up or down among those that are shown. */
	move: (resource: Resource, by: -1 | 1, shown: readonly Resource[]) => void;
	undo: () => void;
	redo: () => void;
};

export function useResourceActs(room: OpenRoom): ResourceActs {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	return useMemo(() => {
		const table = resourceTable(room.doc);
		const undoManager = room.undo([...table.scope]);
		const nameOf = (resource: Resource) => resource.name || resource.code || t.untitled;
		return {
			add: () => {
				const id = newId<RecordId>();
				const code = nextResourceCode(table.list());
				table.add(id, { code });
				announce(t.added(code));
				return id;
			},
			archive: (resource) => {
				table.setArchived(resource.id, true);
				toast({
					text: t.archivedToast(nameOf(resource)),
					action: { label: t.undo, onAction: () => table.setArchived(resource.id, false) },
				});
			},
			restore: (resource) => {
				table.setArchived(resource.id, false);
				toast({ text: t.restoredToast(nameOf(resource)), tone: "ok" });
			},
			move: (resource, by, shown) => {
				const to = shown.findIndex((one) => one.id === resource.id) + by;
				if (to < 0 || to >= shown.length) return;
				const after = by === 1 ? shown[to] : shown[to - 1];
				table.move(resource.id, after?.id ?? null);
				announce(t.moved(nameOf(resource), to + 1, shown.length));
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

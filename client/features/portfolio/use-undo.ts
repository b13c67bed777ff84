/** Undo and redo of one's own changes to the projects, by buttons and by Ctrl+Z, Ctrl+Y, Ctrl+Maj+Z outside of fields, which have their own. */

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { texts } from "#client/features/portfolio/texts.ts";

export function useUndo(room: OpenRoom, projects: RecordTable<ProjectFields>, isOn: boolean) {
	const t = useTexts(texts);
	const announce = useAnnounce();
	const manager = useMemo(() => room.undo(projects.scope), [room, projects]);
	const subscribe = useCallback(
		(listener: () => void) => {
			const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
			for (const event of events) manager.on(event, listener);
			return () => {
				for (const event of events) manager.off(event, listener);
			};
		},
		[manager],
	);
	const canUndo = useSyncExternalStore(subscribe, () => manager.canUndo());
	const canRedo = useSyncExternalStore(subscribe, () => manager.canRedo());
	const undo = useCallback(() => announce(manager.undo() ? t.undone : t.nothingToUndo), [manager, announce, t]);
	const redo = useCallback(() => announce(manager.redo() ? t.redone : t.nothingToUndo), [manager, announce, t]);

	useEffect(() => {
		if (!isOn) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
			const key = event.key.toLowerCase();
			if (key !== "z" && key !== "y") return;
			event.preventDefault();
			if (key === "z" && !event.shiftKey) undo();
			else redo();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [isOn, undo, redo]);

	return { canUndo, canRedo, undo, redo };
}

function isWriting(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.closest("input:not([type=checkbox]), textarea, select, [role=dialog]") !== null)
	);
}

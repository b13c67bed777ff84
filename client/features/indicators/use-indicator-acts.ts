/** What one does with the indicators of a set: add, duplicate, move, archive with a way back, undo one's own. */

import { useMemo } from "react";
import {
	type Indicator,
	type IndicatorFields,
	indicatorTable,
	nextIndicatorCode,
} from "#shared/document/indicator-set.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type IndicatorActs = {
	/** Adds one after another, or at the end; gives its id. */
	add: (after?: RecordId) => RecordId;
	duplicate: (indicator: Indicator) => RecordId;
	archive: (indicator: Indicator) => void;
	restore: (indicator: Indicator) => void;
	/** One step up or down among the rows that are shown. False at an end. */
	move: (indicator: Indicator, by: -1 | 1, shown: readonly Indicator[]) => boolean;
	undo: () => void;
	redo: () => void;
};

export function useIndicatorActs(room: OpenRoom): IndicatorActs {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	return useMemo(() => {
		const table = indicatorTable(room.doc);
		const undoManager = room.undo(table.scope);
		const nameOf = (indicator: Indicator) => indicator.name || indicator.code || t.untitled;
		const restore = (indicator: Indicator) => {
			table.setArchived(indicator.id, false);
			toast({ text: t.restoredToast(nameOf(indicator)), tone: "ok" });
		};
		return {
			add: (after) => {
				const id = newId<RecordId>();
				const code = nextIndicatorCode(table.list());
				table.add(id, { code }, after === undefined ? {} : { after });
				announce(t.added(code));
				return id;
			},
			duplicate: (indicator) => {
				const id = newId<RecordId>();
				const { id: from, order: _order, archived: _archived, example: _example, ...values } = indicator;
				const copy: IndicatorFields = {
					...values,
					code: nextIndicatorCode(table.list()),
					name: indicator.name === "" ? "" : t.copyOf(indicator.name),
				};
				room.doc.transact(() => {
					table.add(id, copy, { after: from });
					copyRichText(room.doc, recordTextName("definition", from), recordTextName("definition", id));
				});
				announce(t.added(copy.code));
				return id;
			},
			archive: (indicator) => {
				table.setArchived(indicator.id, true);
				toast({
					text: t.archivedToast(nameOf(indicator)),
					action: { label: t.undo, onAction: () => table.setArchived(indicator.id, false) },
				});
			},
			restore,
			move: (indicator, by, shown) => {
				const at = shown.findIndex((one) => one.id === indicator.id);
				const to = at + by;
				if (at < 0 || to < 0 || to >= shown.length) return false;
				const after = by === 1 ? shown[to] : shown[to - 1];
				table.move(indicator.id, after?.id ?? null);
				announce(t.moved(nameOf(indicator), to + 1, shown.length));
				return true;
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

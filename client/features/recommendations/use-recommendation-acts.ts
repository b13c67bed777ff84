/** What one does with the recommendations of a set: add, import, move, archive with a way back, undo one's own. */

import { useMemo } from "react";
import { prepareRecommendations, writeRecommendations } from "#shared/document/import-recommendations.ts";
import {
	nextRecommendationCode,
	type Recommendation,
	recommendationName,
	recommendationSectionTable,
	recommendationTable,
} from "#shared/document/recommendation-set.ts";
import { type SectionGroup, sectionGroups, stepInSections } from "#shared/document/record-sections.ts";
import type { ReportRecommendation } from "#shared/domain/report-lines.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type RecommendationActs = {
	add: () => RecordId;
	/** Writes those of a report, in one step that is undone whole. */
	importReport: (made: readonly ReportRecommendation[]) => void;
	archive: (recommendation: Recommendation) => void;
	restore: (recommendation: Recommendation) => void;
	/** One step up or down in its section; past its end, into the one beside. */
	move: (recommendation: Recommendation, by: -1 | 1, groups: readonly SectionGroup<Recommendation>[]) => void;
	addSection: (name: string) => void;
	undo: () => void;
	redo: () => void;
};

export function useRecommendationActs(room: OpenRoom): RecommendationActs {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	return useMemo(() => {
		const table = recommendationTable(room.doc);
		const sections = recommendationSectionTable(room.doc);
		const undoManager = room.undo([...table.scope, ...sections.scope]);
		const nameOf = (one: Recommendation) => one.code || recommendationName(room.doc, one) || t.untitled;
		const undo = () => {
			if (undoManager.undo()) announce(t.undone);
		};
		return {
			add: () => {
				const id = newId<RecordId>();
				const code = nextRecommendationCode(table.list());
				table.add(id, { code });
				announce(t.addedOne(code));
				return id;
			},
			importReport: (made) => {
				const written = prepareRecommendations(room.doc, made);
				// Their texts go and come with them.
				undoManager.addToScope(written.texts as unknown as Parameters<typeof undoManager.addToScope>[0]);
				writeRecommendations(room.doc, made, written);
				const step = undoManager.undoStack.at(-1);
				toast({
					text: t.imported(made.length),
					action: {
						label: t.undo,
						onAction: () => {
							if (undoManager.undoStack.at(-1) === step) undo();
							else toast({ text: t.undoStepByStep });
						},
					},
				});
			},
			archive: (one) => {
				table.setArchived(one.id, true);
				toast({
					text: t.archivedToast(nameOf(one)),
					action: { label: t.undo, onAction: () => table.setArchived(one.id, false) },
				});
			},
			restore: (one) => {
				table.setArchived(one.id, false);
				toast({ text: t.restoredToast(nameOf(one)), tone: "ok" });
			},
			move: (one, by, groups) => {
				if (!stepInSections(table, groups, one.id, by)) return;
				const live = sectionGroups(sections.list(), table.list())
					.flatMap(({ records }) => records)
					.filter(({ archived }) => !archived);
				announce(t.moved(nameOf(one), live.findIndex(({ id }) => id === one.id) + 1, live.length));
			},
			addSection: (name) => sections.add(newId<RecordId>(), { name }),
			undo,
			redo: () => {
				if (undoManager.redo()) announce(t.redone);
			},
		};
	}, [room, t, toast, announce]);
}

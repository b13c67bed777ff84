/** What one does with the balises of a set and their criteria: add, move, archive with a way back, undo one's own. */

import { useMemo } from "react";
import {
	type AskedOf,
	type Balise,
	baliseTable,
	criteriaOf,
	criterionTable,
	nextBaliseCode,
	sectionTable,
} from "#shared/document/balise-set.ts";
import { type BaliseGroup, baliseGroups, placeBalise, stepBalise } from "#shared/document/balise-sections.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export type BaliseActs = {
	add: () => RecordId;
	archive: (balise: Balise) => void;
	restore: (balise: Balise) => void;
	/** One step up or down in its section; past its end, into the one beside. */
	move: (balise: Balise, by: -1 | 1, groups: readonly BaliseGroup[]) => void;
	/** Into a section (empty: none), before another one or at the end. */
	place: (balise: Balise, section: string, before: string | null) => void;
	addSection: (name: string) => void;
	/** Adds a criterion after another one, or at the end; gives its id. */
	addCriterion: (balise: string, text: string, asks: AskedOf, after?: RecordId) => RecordId;
	removeCriterion: (id: RecordId) => void;
	/** Among those of its balise that ask something of the same. */
	moveCriterion: (id: RecordId, by: -1 | 1) => void;
	/** Asks it of the text or of projects from now on; judgements and checks made before stay. */
	askOf: (id: RecordId, asks: AskedOf) => void;
	/** Puts a criterion just after another one; `null`: first. */
	placeCriterion: (id: RecordId, after: RecordId | null) => void;
	undo: () => void;
	redo: () => void;
};

export function useBaliseActs(room: OpenRoom): BaliseActs {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();
	return useMemo(() => {
		const balises = baliseTable(room.doc);
		const criteria = criterionTable(room.doc);
		const sections = sectionTable(room.doc);
		const undoManager = room.undo([...balises.scope, ...criteria.scope, ...sections.scope]);
		const nameOf = (balise: Balise) => balise.name || balise.code || t.untitled;
		const sayPlace = (balise: Balise) => {
			const shown = baliseGroups(sections.list(), balises.list()).flatMap((group) => group.balises);
			const live = shown.filter(({ archived }) => !archived);
			announce(t.moved(nameOf(balise), live.findIndex((one) => one.id === balise.id) + 1, live.length));
		};
		const undo = () => {
			if (undoManager.undo()) announce(t.undone);
		};
		return {
			add: () => {
				const id = newId<RecordId>();
				const code = nextBaliseCode(balises.list());
				balises.add(id, { code });
				announce(t.added(code));
				return id;
			},
			archive: (balise) => {
				balises.setArchived(balise.id, true);
				toast({
					text: t.archivedToast(nameOf(balise)),
					action: { label: t.undo, onAction: () => balises.setArchived(balise.id, false) },
				});
			},
			restore: (balise) => {
				balises.setArchived(balise.id, false);
				toast({ text: t.restoredToast(nameOf(balise)), tone: "ok" });
			},
			move: (balise, by, groups) => {
				if (stepBalise(room.doc, groups, balise.id, by)) sayPlace(balise);
			},
			place: (balise, section, before) => {
				placeBalise(room.doc, balise.id, section, before);
				sayPlace(balise);
			},
			addSection: (name) => sections.add(newId<RecordId>(), { name }),
			addCriterion: (balise, text, asks, after) => {
				const id = newId<RecordId>();
				criteria.add(id, { balise, text, asks }, after === undefined ? {} : { after });
				return id;
			},
			removeCriterion: (id) => {
				const removed = criteria.get(id);
				criteria.setArchived(id, true);
				if (removed?.text === "") return;
				toast({
					text: t.criterionRemoved,
					action: { label: t.undo, onAction: () => criteria.setArchived(id, false) },
				});
			},
			moveCriterion: (id, by) => {
				const criterion = criteria.get(id);
				if (!criterion) return;
				const siblings = criteriaOf(criteria, criterion.balise).filter(({ asks }) => asks === criterion.asks);
				const to = siblings.findIndex((one) => one.id === id) + by;
				if (to < 0 || to >= siblings.length) return;
				const after = by === 1 ? siblings[to] : siblings[to - 1];
				criteria.move(id, after?.id ?? null);
				announce(t.moved(citedWords(criterion.text) || t.newCriterion, to + 1, siblings.length));
			},
			askOf: (id, asks) => {
				criteria.set(id, "asks", asks);
				announce(asks === "project" ? t.askedOfProjects : t.askedOfText);
			},
			placeCriterion: (id, after) => criteria.move(id, after),
			undo,
			redo: () => {
				if (undoManager.redo()) announce(t.redone);
			},
		};
	}, [room, t, toast, announce]);
}

/** Tells somebody whose words were replaced by a change made at the same moment, and offers to put them back. */

import { useEffect, useRef } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { clip } from "#shared/lib/clip.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { writeDate, writeLong, writeText } from "#client/features/portfolio/cell-edits.ts";
import { LONG_FIELDS, type LongField, type LostWords, watchOwnWords } from "#client/features/portfolio/own-words.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import type { CellPeople } from "#client/features/portfolio/use-cell-people.ts";

export function useLostWords(room: OpenRoom, projects: RecordTable<ProjectFields>, people: CellPeople): void {
	const t = useTexts(texts);
	const toast = useToast();
	const tell = useRef<(lost: LostWords) => void>(() => undefined);
	tell.current = ({ project, field, mine }) =>
		toast({
			text: t.overwritten(
				people.nameIn(project.id, field) ?? t.somebody,
				project.name || t.untitled,
				clip(citedWords(mine), 121),
			),
			tone: "danger",
			action: {
				label: t.putMineBack,
				onAction: () => {
					if (isLong(field)) writeLong(projects, project.id, field, mine);
					else if (field === "start" || field === "end") writeDate(projects, project.id, field, mine);
					else writeText(projects, project.id, field, mine);
				},
			},
		});
	useEffect(() => watchOwnWords(projects, room, (lost) => tell.current(lost)), [projects, room]);
}

function isLong(field: string): field is LongField {
	return LONG_FIELDS.includes(field as LongField);
}

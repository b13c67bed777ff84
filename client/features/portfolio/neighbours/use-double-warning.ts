/** Tells whoever names a project in the table that another has nearly that name, once they have moved on; the sheet of theirs shows both. */

import { useEffect } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { LIKELY_DOUBLE } from "#shared/domain/neighbours.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { viewOf } from "#client/document/use-records.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { mergeTexts } from "#client/features/portfolio/merge/merge-texts.ts";
import { atRest, neighbourIndexOf } from "#client/features/portfolio/neighbours/use-neighbours.ts";

export function useDoubleWarning(projects: RecordTable<ProjectFields>, onOpen: (project: { id: RecordId }) => void) {
	const t = useTexts(mergeTexts);
	const toast = useToast();
	useEffect(() => {
		const told = new Set<string>();
		let giveUp: (() => void) | null = null;
		const stop = projects.observe((changed, transaction) => {
			const [id] = changed;
			if (!transaction.local || changed.size !== 1 || id === undefined) return;
			giveUp?.();
			giveUp = atRest(() => {
				const project = projects.get(id);
				if (!project || project.archived || project.name === "" || told.has(`${id}/${project.name}`)) return;
				told.add(`${id}/${project.name}`);
				const [nearest] = neighbourIndexOf(viewOf(projects).list()).near(
					{ name: project.name, summary: "", sectors: [], organisations: [] },
					{ most: 1, least: LIKELY_DOUBLE, except: id },
				);
				if (!nearest) return;
				toast({
					text: t.warning(project.name, nearest.name),
					action: { label: t.compareShort, onAction: () => onOpen({ id }) },
				});
			});
		});
		return () => {
			stop();
			giveUp?.();
		};
	}, [projects, onOpen, t, toast]);
}

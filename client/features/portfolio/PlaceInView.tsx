/** Where a project is in the view one comes from, with the project before and the one after. */

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocation } from "wouter";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { useNamed } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./ProjectSheet.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import { useProjectView } from "#client/features/portfolio/use-project-view.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";

type PlaceInViewProps = {
	projects: RecordTable<ProjectFields>;
	id: RecordId;
	hrefOf: (project: { id: RecordId }) => string;
};

export function PlaceInView({ projects, id, hrefOf }: PlaceInViewProps) {
	const t = useTexts(texts);
	const [, navigate] = useLocation();
	const [query] = useViewQuery();
	const rows = useProjectView(useNamed(useRecords(projects)), query);
	const place = rows.findIndex((project) => project.id === id);
	if (place < 0) return null;
	const go = (step: number) => {
		const target = rows[place + step];
		if (target) navigate(hrefOf(target));
	};
	return (
		<nav className={styles.neighbours} aria-label={t.placeInView(place + 1, rows.length)}>
			<IconButton label={t.previous} isDisabled={place === 0} onPress={() => go(-1)}>
				<ChevronLeft size={20} aria-hidden />
			</IconButton>
			<span className={styles.place}>{t.placeInView(place + 1, rows.length)}</span>
			<IconButton label={t.next} isDisabled={place === rows.length - 1} onPress={() => go(1)}>
				<ChevronRight size={20} aria-hidden />
			</IconButton>
		</nav>
	);
}

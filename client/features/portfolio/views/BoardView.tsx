/** Projects in columns, by stage or by any list: a card is moved with the pointer, with the keys, or through its list of places. */

import { useMemo, useRef, useState } from "react";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { doOnce } from "#client/features/portfolio/take-back.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { useToldAct } from "#client/features/portfolio/use-told-act.ts";
import { BoardColumn } from "#client/features/portfolio/views/BoardColumn.tsx";
import styles from "#client/features/portfolio/views/BoardView.module.css";
import { groupingOf, groupProjects } from "#client/features/portfolio/views/grouping.ts";
import type { GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";

type BoardViewProps = {
	/** What the view shows, already filtered and sorted. */
	rows: readonly Project[];
	/** Null when nothing may be moved. */
	projects: RecordTable<ProjectFields> | null;
	groupBy: GroupingKey;
	hrefOf: (project: Project) => string;
};

/** There may be hundreds of carriers: their columns come by forties. */
const COLUMNS_AT_ONCE = 40;

export function BoardView({ rows, projects, groupBy, hrefOf }: BoardViewProps) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const tell = useToldAct();
	const catalog = useCatalog();
	const dragged = useRef<readonly { id: string; from: string }[]>([]);
	const [most, setMost] = useState(COLUMNS_AT_ONCE);
	const grouping = useMemo(() => groupingOf(groupBy, catalog, language), [groupBy, catalog, language]);
	const groups = useMemo(() => (grouping ? groupProjects(rows, grouping, compare) : []), [rows, grouping, compare]);
	if (!grouping) return <p className={styles.lost}>{t.noGrouping}</p>;
	const nameOf = (value: string) => (value === "" ? t.notPlaced : grouping.labelOf(value));
	const places = groups.map(({ value }) => ({ value, name: nameOf(value) }));
	const place = grouping.move;
	const move = (id: string, from: string, to: string) => {
		const project = projects?.get(id);
		if (!projects || !project || !place || from === to) return;
		const { takeBack } = doOnce(projects, () => place(projects, project, from, to));
		tell(t.moved(project.name || tPortfolio.untitled, nameOf(to)), takeBack);
	};
	return (
		<div className={styles.board}>
			{groups.slice(0, most).map(({ value, projects: members }) => (
				<BoardColumn
					key={value}
					value={value}
					name={nameOf(value)}
					projects={members}
					places={places}
					showsStage={groupBy !== "stage"}
					showsSectors={groupBy !== "sectors"}
					hrefOf={hrefOf}
					dragged={dragged}
					onMove={projects && place ? move : null}
				/>
			))}
			{groups.length > most && (
				<Button variant="quiet" onPress={() => setMost(most + COLUMNS_AT_ONCE)}>
					{t.moreColumns(groups.length - most)}
				</Button>
			)}
		</div>
	);
}

/** A column of the board: its name, how many projects, their cards; projects are dropped on it. */

import { GripVertical } from "lucide-react";
import { type RefObject, useState } from "react";
import { Button as AriaButton, GridList, GridListItem, Link, useDragAndDrop } from "react-aria-components";
import { carriers, type Project } from "#shared/document/portfolio.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SectorTags } from "#client/features/portfolio/SectorTags.tsx";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import styles from "#client/features/portfolio/views/BoardView.module.css";
import { MoveMenu, type Place } from "#client/features/portfolio/views/MoveMenu.tsx";
import { texts } from "#client/features/portfolio/views/texts.ts";

type BoardColumnProps = {
	value: string;
	name: string;
	projects: readonly Project[];
	places: readonly Place[];
	showsStage: boolean;
	showsSectors: boolean;
	hrefOf: (project: Project) => string;
	/** What is being dragged, shared by the columns: the projects, and the column they come from, since a project may be in several. */
	dragged: RefObject<readonly { id: string; from: string }[]>;
	/** Null when nothing may be moved. */
	onMove: ((id: string, from: string, to: string) => void) | null;
};

const DRAGGED = "application/x-palier-project";
/** Thousands of cards would be nobody's help: they come by fifties. */
const SHOWN_AT_ONCE = 50;

export function BoardColumn({
	value,
	name,
	projects,
	places,
	showsStage,
	showsSectors,
	hrefOf,
	dragged,
	onMove,
}: BoardColumnProps) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const [most, setMost] = useState(SHOWN_AT_ONCE);
	const take = () => {
		for (const { id, from } of dragged.current) onMove?.(id, from, value);
	};
	const { dragAndDropHooks } = useDragAndDrop({
		getItems: (keys) => [...keys].map((id) => ({ [DRAGGED]: String(id) })),
		onDragStart: ({ keys }) => {
			dragged.current = [...keys].map((id) => ({ id: String(id), from: value }));
		},
		acceptedDragTypes: [DRAGGED],
		getDropOperation: () => "move",
		onRootDrop: take,
		onItemDrop: take,
	});
	const shown = projects.slice(0, most);
	const left = projects.length - shown.length;
	return (
		<section className={styles.column} aria-label={t.columnOf(name, projects.length)}>
			<h2 className={styles.heading}>
				<span className={styles.headingName}>{name}</span>
				<span className={styles.count}>{projects.length}</span>
			</h2>
			<GridList
				aria-label={t.columnOf(name, projects.length)}
				items={shown}
				className={styles.cards}
				renderEmptyState={() => <p className={styles.empty}>{onMove ? t.dropHere : t.nothingHere}</p>}
				{...(onMove ? { dragAndDropHooks } : {})}
			>
				{(project) => (
					<GridListItem id={project.id} textValue={project.name || tPortfolio.untitled} className={styles.card}>
						<header className={styles.cardHead}>
							{onMove && (
								<AriaButton slot="drag" className={styles.grip}>
									<GripVertical size={14} aria-hidden />
								</AriaButton>
							)}
							<Link href={hrefOf(project)} className={styles.cardName}>
								{project.name || tPortfolio.untitled}
							</Link>
							{onMove && (
								<MoveMenu
									name={project.name || tPortfolio.untitled}
									places={places}
									now={value}
									onMove={(to) => onMove(project.id, value, to)}
								/>
							)}
						</header>
						{carriers(project).length > 0 && <p className={styles.carriers}>{carriers(project).join(", ")}</p>}
						<p className={styles.foot}>
							{showsStage && <StageMark stage={project.stage} />}
							{showsSectors && <SectorTags sectors={project.sectors} most={2} />}
							{project.example && <Badge>{tPortfolio.example}</Badge>}
							<ThreadsMark record={project.id} />
						</p>
					</GridListItem>
				)}
			</GridList>
			{left > 0 && (
				<Button size="small" variant="quiet" onPress={() => setMost(most + SHOWN_AT_ONCE)}>
					{t.showMore(Math.min(left, SHOWN_AT_ONCE))}
				</Button>
			)}
		</section>
	);
}

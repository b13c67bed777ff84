/** A saved view of the portfolio inside a text: the same projects as on its page, live, to be read. */

import { Link } from "react-aria-components";
import { type PortfolioView, viewTable } from "#shared/document/portfolio-views.ts";
import { carriers, type Project } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecord } from "#client/document/use-records.ts";
import { useRoom, useRoomStatus, useTable } from "#client/document/use-room.ts";
import { WithCatalog } from "#client/document/WithCatalog.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { columnNames } from "#client/features/portfolio/column-names.ts";
import { SectorTags } from "#client/features/portfolio/SectorTags.tsx";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { OtherViews } from "#client/features/portfolio/views/OtherViews.tsx";
import { addressOf, choiceOf } from "#client/features/portfolio/views/saved-view.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import { useViewRows } from "#client/features/portfolio/views/use-view-rows.ts";
import styles from "./ViewBlock.module.css";

/** Lines of a table drawn in a text; the page of the view has them all. */
const MOST_LINES = 12;

export function ViewBlock({ target, label }: { target: string; label: string }) {
	const { id } = useWorkspace();
	const room = useRoom(roomName(id, PORTFOLIO));
	const status = useRoomStatus(room);
	const t = useTexts(texts);
	if (status.closed !== null) return <p className={styles.lost}>{t.blockClosed(label)}</p>;
	if (!status.loaded) return <Skeleton lines={4} />;
	return (
		<WithCatalog key={room.generation} room={room}>
			<LiveView workspace={id} room={room} target={target} label={label} />
		</WithCatalog>
	);
}

type LiveViewProps = { workspace: WorkspaceId; room: OpenRoom; target: string; label: string };

function LiveView({ workspace, room, target, label }: LiveViewProps) {
	const t = useTexts(texts);
	const view = useRecord(useTable(room, viewTable), target);
	if (!view || view.archived) return <p className={styles.lost}>{t.blockGone(label)}</p>;
	return <ShownView workspace={workspace} room={room} view={view} />;
}

function ShownView({ workspace, room, view }: { workspace: WorkspaceId; room: OpenRoom; view: PortfolioView }) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const rows = useViewRows(room, view);
	const address = `${paths.portfolio(workspace)}?${addressOf(view)}`;
	const hrefOf = (project: Project) => paths.project(workspace, project.id);
	return (
		<section className={styles.block} aria-label={view.name}>
			<header className={styles.head}>
				<Link href={address} className={styles.name}>
					{view.name}
				</Link>
				<span className={styles.kind}>
					{t[view.kind]}, {t.projectCountOf(rows.length)}
				</span>
			</header>
			<div className={styles.body}>
				{rows.length === 0 ? (
					<p className={styles.lost}>{tPortfolio.nothingFits}</p>
				) : view.kind === "table" ? (
					<Lines rows={rows} hrefOf={hrefOf} address={address} />
				) : (
					<OtherViews workspace={workspace} choice={choiceOf(view)} rows={rows} projects={null} hrefOf={hrefOf} />
				)}
			</div>
		</section>
	);
}

type LinesProps = { rows: readonly Project[]; hrefOf: (project: Project) => string; address: string };

function Lines({ rows, hrefOf, address }: LinesProps) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const names = useTexts(columnNames);
	const format = useFormat();
	const shown = rows.slice(0, MOST_LINES);
	return (
		<>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">{names.name}</th>
						<th scope="col">{names.carrier}</th>
						<th scope="col">{names.sectors}</th>
						<th scope="col">{names.stage}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((project) => (
						<tr key={project.id}>
							<th scope="row">
								<Link href={hrefOf(project)}>{project.name || tPortfolio.untitled}</Link>
							</th>
							<td>{carriers(project).join(", ")}</td>
							<td>
								<SectorTags sectors={project.sectors} />
							</td>
							<td>
								<StageMark stage={project.stage} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{rows.length > shown.length && (
				<Link href={address} className={styles.more}>
					{t.seeAll(format.number(rows.length))}
				</Link>
			)}
		</>
	);
}

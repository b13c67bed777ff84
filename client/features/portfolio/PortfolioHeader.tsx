/** The head of the portfolio: its name and counts, who is here, what can be done to the whole of it. */

import { Archive, Clock, Download, Ellipsis, FileUp, History, Plus, TrafficCone } from "lucide-react";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import type { Person } from "#client/document/use-people.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./PortfolioPage.module.css";
import { texts } from "#client/features/portfolio/texts.ts";

type PortfolioHeaderProps = {
	room: OpenRoom;
	/** « 326 projets, 12 secteurs », or how many are shown. */
	count: string;
	showsArchived: boolean;
	canWrite: boolean;
	isNarrow: boolean;
	onAdd: () => void;
	onImport: () => void;
	/** Null when there is nothing to export. */
	onExport: (() => void) | null;
	onImports: () => void;
	onObstacles: () => void;
	onShowArchived: (isShown: boolean) => void;
	onFollow: (person: Person) => void;
};

export function PortfolioHeader(props: PortfolioHeaderProps) {
	const { room, count, showsArchived, canWrite, isNarrow, onAdd, onImport, onExport } = props;
	const t = useTexts(texts);
	const { id, can } = useWorkspace();
	return (
		<header className={styles.header}>
			<div className={styles.titles}>
				<h1>{showsArchived ? t.archivedTitle : t.portfolio}</h1>
				<p className={styles.count}>{count}</p>
			</div>
			<div className={styles.state}>
				<SaveState room={room} />
				<PresenceBar room={room} onFollow={props.onFollow} />
				<div className={styles.actions}>
					{canWrite && !isNarrow && (
						<Button icon={<FileUp size={18} aria-hidden />} onPress={onImport}>
							{t.importCsv}
						</Button>
					)}
					{canWrite && (
						<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={onAdd}>
							{t.addProject}
						</Button>
					)}
					<Menu
						label={t.more}
						placement="bottom end"
						trigger={
							<IconButton label={t.more}>
								<Ellipsis size={20} aria-hidden />
							</IconButton>
						}
					>
						{canWrite && isNarrow && (
							<MenuItem icon={<FileUp size={16} />} onAction={onImport}>
								{t.importCsv}
							</MenuItem>
						)}
						<MenuItem icon={<Download size={16} />} isDisabled={onExport === null} onAction={() => onExport?.()}>
							{t.exportProjects}
						</MenuItem>
						<MenuItem icon={<TrafficCone size={16} />} onAction={props.onObstacles}>
							{t.obstacles}
						</MenuItem>
						<MenuItem icon={<History size={16} />} onAction={props.onImports}>
							{t.imports}
						</MenuItem>
						{can("seeHistory") && (
							<MenuItem icon={<Clock size={16} />} href={paths.portfolioHistory(id)}>
								{t.history}
							</MenuItem>
						)}
						<MenuItem icon={<Archive size={16} />} onAction={() => props.onShowArchived(!showsArchived)}>
							{showsArchived ? t.showLive : t.showArchived}
						</MenuItem>
					</Menu>
				</div>
			</div>
		</header>
	);
}

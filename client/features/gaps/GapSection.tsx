/** One kind of gap: a sentence, how many, and the lines, by document where there are several. */

import { useId, useState } from "react";
import { Link } from "react-aria-components";
import type { Project } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import type { GapItem, GapList } from "#client/features/gaps/gap-lists.ts";
import styles from "#client/features/gaps/Gaps.module.css";
import { texts } from "#client/features/gaps/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

/** How many lines are shown before somebody asks for all. */
const FIRST = 10;

export function GapSection({ workspace, list }: { workspace: WorkspaceId; list: GapList }) {
	const t = useTexts(texts);
	const titleId = useId();
	const [isWhole, setWhole] = useState(false);
	const { items } = list;
	const shown = isWhole ? items : (items?.slice(0, FIRST) ?? null);
	const documents = [...new Set(shown?.map(({ document }) => document))];
	return (
		<section id={list.id} className={styles.section} aria-labelledby={titleId}>
			<h2 id={titleId} className={styles.title}>
				{list.title}
				{items !== null && items.length > 0 && <span className={styles.count}>{items.length}</span>}
			</h2>
			{shown === null || items === null ? (
				<Skeleton lines={3} />
			) : (
				<>
					<p className={items.length > 0 ? styles.sentence : styles.none}>{list.sentence}</p>
					{documents.map((document) => (
						<div key={document}>
							{document !== "" && <h3 className={styles.document}>{document}</h3>}
							<ul className={styles.list}>
								{shown
									.filter((item) => item.document === document)
									.map((item) => (
										<Line key={item.key} workspace={workspace} item={item} />
									))}
							</ul>
						</div>
					))}
					{items.length > FIRST && (
						<Button size="small" className={styles.more} aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
							{isWhole ? t.showLess : t.showAll(items.length)}
						</Button>
					)}
					{list.note && <p className={styles.note}>{list.note}</p>}
				</>
			)}
		</section>
	);
}

/** More projects than this are opened by whoever wants them. */
const MOST_IN_SIGHT = 12;

function Projects({ workspace, of }: { workspace: WorkspaceId; of: readonly Project[] }) {
	const t = useTexts(texts);
	return (
		<span className={styles.projects}>
			{of.map((project) => (
				<Link key={project.id} href={paths.project(workspace, project.id)} className={styles.project}>
					{project.name || t.untitled}
				</Link>
			))}
		</span>
	);
}

function Line({ workspace, item }: { workspace: WorkspaceId; item: GapItem }) {
	const t = useTexts(texts);
	return (
		<li className={styles.line}>
			<span className={styles.name}>{item.href === null ? item.name : <Link href={item.href}>{item.name}</Link>}</span>
			{item.detail !== "" && <span className={styles.detail}>{item.detail}</span>}
			{item.projects && item.projects.length <= MOST_IN_SIGHT && <Projects workspace={workspace} of={item.projects} />}
			{item.projects && item.projects.length > MOST_IN_SIGHT && (
				<details className={styles.which}>
					<summary>{t.showProjects(item.projects.length)}</summary>
					<Projects workspace={workspace} of={item.projects} />
				</details>
			)}
		</li>
	);
}

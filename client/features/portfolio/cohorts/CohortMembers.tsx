/** The projects of a cohort, and how one is added to it or taken out whatever the rule says. */

import { X } from "lucide-react";
import { Link } from "react-aria-components";
import { budgetTotal } from "#shared/document/budget.ts";
import type { Cohort, CohortFields, CohortPick } from "#shared/document/cohorts.ts";
import { carriers, type Project } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "#client/features/portfolio/cohorts/Cohorts.module.css";

type CohortMembersProps = {
	workspace: WorkspaceId;
	table: RecordTable<CohortFields>;
	cohort: Cohort;
	/** Every project of the portfolio. */
	all: readonly Project[];
	members: readonly Project[];
	canWrite: boolean;
};

export function CohortMembers({ workspace, table, cohort, all, members, canWrite }: CohortMembersProps) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const inside = new Set<string>(members.map(({ id }) => id));
	const leftOut = all.filter((project) => !project.archived && cohort.picks[project.id] === "removed");
	const pick = (project: string, value: CohortPick | null) => table.setItem(cohort.id, "picks", project, value);
	const nameOf = (project: Project) => project.name || tPortfolio.untitled;
	return (
		<section className={styles.section}>
			<h2>{t.members}</h2>
			{members.length === 0 ? (
				<p className={styles.none}>{t.noProject}</p>
			) : (
				<MemberTable
					workspace={workspace}
					cohort={cohort}
					members={members}
					onLeaveOut={
						canWrite
							? (id) => pick(id, cohort.kind === "free" && cohort.picks[id] === "added" ? null : "removed")
							: null
					}
				/>
			)}
			{leftOut.length > 0 && (
				<div className={styles.leftOut}>
					<span>{t.leftOut(leftOut.length)}</span>
					{leftOut.map((project) =>
						canWrite ? (
							<Button key={project.id} size="small" onPress={() => pick(project.id, null)}>
								{t.takeBackIn(nameOf(project))}
							</Button>
						) : (
							<span key={project.id}>{nameOf(project)}</span>
						),
					)}
				</div>
			)}
			{canWrite && (
				<ComboBox
					label={t.addProject}
					{...(cohort.kind === "free" ? {} : { description: t.addProjectMore })}
					className={styles.adder}
					options={all
						.filter((project) => !project.archived && !inside.has(project.id))
						.map((project) => ({ value: project.id as string, label: nameOf(project) }))}
					value={null}
					onChange={(id) => id !== null && pick(id, "added")}
				/>
			)}
		</section>
	);
}

type MemberTableProps = {
	workspace: WorkspaceId;
	cohort: Cohort;
	members: readonly Project[];
	/** Null for whoever may only read. */
	onLeaveOut: ((id: string) => void) | null;
};

function MemberTable({ workspace, cohort, members, onLeaveOut }: MemberTableProps) {
	const t = useTexts(texts);
	const tPortfolio = useTexts(portfolioTexts);
	const format = useFormat();
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
		<section className={styles.frame} aria-label={t.members} tabIndex={0}>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">{t.project}</th>
						<th scope="col">{t.carrier}</th>
						<th scope="col">{t.stage}</th>
						<th scope="col" className={styles.amount}>
							{t.budget}
						</th>
						{onLeaveOut && <td />}
					</tr>
				</thead>
				<tbody>
					{members.map((project) => {
						const name = project.name || tPortfolio.untitled;
						const total = budgetTotal(project);
						return (
							<tr key={project.id}>
								<th scope="row">
									<Link href={paths.project(workspace, project.id)}>{name}</Link>{" "}
									{cohort.kind !== "free" && cohort.picks[project.id] === "added" && <Badge>{t.addedByHand}</Badge>}
								</th>
								<td>{carriers(project).join(", ")}</td>
								<td>
									<StageMark stage={project.stage} />
								</td>
								<td className={styles.amount}>{total > 0 ? format.money(total) : ""}</td>
								{onLeaveOut && (
									<td className={styles.act}>
										<IconButton size="small" label={t.leaveOut(name)} onPress={() => onLeaveOut(project.id)}>
											<X size={16} aria-hidden />
										</IconButton>
									</td>
								)}
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}

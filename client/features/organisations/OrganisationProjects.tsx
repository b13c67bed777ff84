/** The projects that name an organisation, by its role in them or the own field that names it, and what it brings to their budgets. */

import { useMemo } from "react";
import { Link } from "react-aria-components";
import type { OrganisationRecord } from "#shared/document/organisations.ts";
import { ownValue } from "#shared/document/own-fields.ts";
import { INVOLVEMENTS, type Project } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type OrganisationProjectsProps = {
	workspace: WorkspaceId;
	organisation: OrganisationRecord;
	projects: readonly Project[];
};

export function OrganisationProjects({ workspace, organisation, projects }: OrganisationProjectsProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { money } = useFormat();
	const catalog = useCatalog();
	const { organisations } = catalog;
	const found = useMemo(() => {
		const isThis = (named: { id?: string; name: string }) => organisations.keyOf(named) === organisation.id;
		const live = projects.filter((project) => !project.archived);
		const byRole = INVOLVEMENTS.map((role) => ({
			role: role as string,
			title: portfolioWords[language].involvement[role],
			projects: live.filter((project) => project.organisations.some((one) => one.role === role && isThis(one))),
		}));
		let amount = 0;
		for (const project of live)
			for (const line of Object.values(project.budget)) if (line.funder && isThis(line.funder)) amount += line.amount;
		// An own field that names an organisation leads both ways too.
		const byField = catalog.fields.map((field) => ({
			role: field.id as string,
			title: field.label,
			projects:
				field.type !== "organisation"
					? []
					: live.filter((project) => {
							const value = ownValue(project, field);
							return value?.type === "organisation" && isThis(value.named);
						}),
		}));
		const groups = [...byRole, ...byField].filter((one) => one.projects.length > 0);
		return { groups, amount };
	}, [projects, catalog, organisations, organisation.id, language]);
	return (
		<section className={styles.part}>
			<h2>{t.projects}</h2>
			{found.groups.length === 0 && <p className={styles.none}>{t.noProject}</p>}
			{found.groups.map(({ role, title, projects: involved }) => (
				<div key={role}>
					<h3 className={styles.roleTitle}>
						{title} · {t.projectCount(involved.length)}
					</h3>
					<ul className={styles.list}>
						{involved.map((project) => (
							<li key={project.id} className={styles.row}>
								<Link href={paths.project(workspace, project.id)} className={styles.name}>
									{project.name || t.untitledProject}
								</Link>
								<span className={styles.facts}>
									{[catalog.stageName(project.stage, language), project.territory].filter(Boolean).join(" · ")}
								</span>
							</li>
						))}
					</ul>
				</div>
			))}
			{found.amount > 0 && (
				<p>
					{t.budget}
					{language === "fr" ? "\u00a0: " : ": "}
					<strong>{money(found.amount)}</strong>
				</p>
			)}
		</section>
	);
}

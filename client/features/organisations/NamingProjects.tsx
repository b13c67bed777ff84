/** Before an organisation goes: the projects that name it, with its roles in them and what it brings to their budgets. */

import { Link } from "react-aria-components";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { InvolvedProject } from "#client/features/organisations/involvements.ts";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

/** What is listed in a question that one answers by a word. */
const MOST = 20;

export function NamingProjects({
	workspace,
	involved,
}: {
	workspace: WorkspaceId;
	involved: readonly InvolvedProject[];
}) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { money } = useFormat();
	const others = involved.length - MOST;
	return (
		<div className={styles.naming}>
			<p>{t.removeNamed(involved.length)}</p>
			<ul className={styles.list}>
				{involved.slice(0, MOST).map(({ project, roles, amount }) => (
					<li key={project.id} className={styles.row}>
						<Link href={paths.project(workspace, project.id)} className={styles.name}>
							{project.name || t.untitledProject}
						</Link>
						<span className={styles.facts}>
							{[
								...roles.map((role) => portfolioWords[language].involvement[role]),
								...(amount > 0 ? [money(amount)] : []),
							].join(" · ")}
						</span>
					</li>
				))}
			</ul>
			{others > 0 && <p className={styles.none}>{t.andOthers(others)}</p>}
		</div>
	);
}

/** Organisations and what they are to projects: a line each, a column a role, the projects behind each number. */

import { ChevronDown, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { INVOLVEMENTS, type Project } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { labelled } from "#shared/lib/language.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import { type WhoRow, whoRows } from "#client/features/portfolio/views/who-rows.ts";
import styles from "./WhoView.module.css";

type WhoViewProps = {
	rows: readonly Project[];
	hrefOf: (project: Project) => string;
	/** Where an organisation with a record has its page. */
	organisationHref: (id: string) => string;
};

const SHOWN_AT_ONCE = 200;

export function WhoView({ rows, hrefOf, organisationHref }: WhoViewProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const catalog = useCatalog();
	const [most, setMost] = useState(SHOWN_AT_ONCE);
	const lines = useMemo(() => whoRows(rows, catalog, compare), [rows, catalog, compare]);
	if (lines.length === 0) return <EmptyState title={t.noOrganisations}>{t.noOrganisationsMore}</EmptyState>;
	const words = portfolioWords[language];
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
		<section className={styles.frame} aria-label={t.whoLabel} tabIndex={0}>
			<table className={styles.table}>
				<caption className={styles.caption}>{t.whoCount(lines.length)}</caption>
				<thead>
					<tr>
						<th scope="col" className={styles.name}>
							{t.organisation}
						</th>
						<th scope="col" className={styles.number}>
							{t.projects}
						</th>
						{INVOLVEMENTS.map((role) => (
							<th
								key={role}
								scope="col"
								className={classNames(styles.number, styles.role)}
								title={words.involvementHelp[role]}
							>
								{words.involvement[role]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{lines.slice(0, most).map((line) => (
						<OrganisationLine key={line.key} line={line} hrefOf={hrefOf} organisationHref={organisationHref} />
					))}
				</tbody>
			</table>
			{lines.length > most && (
				<Button variant="quiet" onPress={() => setMost(most + SHOWN_AT_ONCE)}>
					{t.whoCount(lines.length - most)}…
				</Button>
			)}
		</section>
	);
}

type OrganisationLineProps = {
	line: WhoRow;
	hrefOf: (project: Project) => string;
	organisationHref: (id: string) => string;
};

function OrganisationLine({ line, hrefOf, organisationHref }: OrganisationLineProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { language } = useLanguage();
	const words = portfolioWords[language];
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<tr className={styles.line}>
				<th scope="row" className={styles.name}>
					<span className={styles.named}>
						<button
							type="button"
							className={styles.opener}
							aria-expanded={isOpen}
							aria-label={t.projectsOf(line.name)}
							onClick={() => setOpen(!isOpen)}
						>
							{isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
						</button>
						{line.id === null ? line.name : <Link href={organisationHref(line.id)}>{line.name}</Link>}
					</span>
					<ul className={styles.inWords}>
						{INVOLVEMENTS.filter((role) => line.byRole[role].length > 0).map((role) => (
							<li key={role}>{labelled(language, words.involvement[role], format.number(line.byRole[role].length))}</li>
						))}
					</ul>
				</th>
				<td className={styles.number}>{format.number(line.total)}</td>
				{INVOLVEMENTS.map((role) => (
					<td key={role} className={classNames(styles.number, styles.role)}>
						<Amount count={line.byRole[role].length} of={line.total} />
					</td>
				))}
			</tr>
			{isOpen && (
				<tr className={styles.inside}>
					<td colSpan={INVOLVEMENTS.length + 2}>
						<ProjectsByRole line={line} hrefOf={hrefOf} />
					</td>
				</tr>
			)}
		</>
	);
}

/** A number over a bar as long as its part of the organisation's projects; a dot for zero, so that the roles held stand out. */
function Amount({ count, of }: { count: number; of: number }) {
	const format = useFormat();
	if (count === 0)
		return (
			<span className={styles.zero}>
				<span aria-hidden>·</span>
				<VisuallyHidden>0</VisuallyHidden>
			</span>
		);
	return (
		<span className={styles.amount}>
			<span className={styles.bar} style={{ width: `${(count / of) * 100}%` }} aria-hidden />
			{format.number(count)}
		</span>
	);
}

function ProjectsByRole({ line, hrefOf }: { line: WhoRow; hrefOf: (project: Project) => string }) {
	const tPortfolio = useTexts(portfolioTexts);
	const { language } = useLanguage();
	const words = portfolioWords[language];
	return (
		<dl className={styles.roles}>
			{INVOLVEMENTS.filter((role) => line.byRole[role].length > 0).map((role) => (
				<div key={role}>
					<dt>{words.involvement[role]}</dt>
					{line.byRole[role].map((project) => (
						<dd key={project.id}>
							<Link href={hrefOf(project)}>{project.name || tPortfolio.untitled}</Link>
						</dd>
					))}
				</div>
			))}
		</dl>
	);
}

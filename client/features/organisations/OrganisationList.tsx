/** The organisations of a workspace, found by words or by type, each with its projects by role. */

import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { ORGANISATION_TYPES, type OrganisationRecord, type OrganisationType } from "#shared/document/organisations.ts";
import { INVOLVEMENTS, type Project } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { type Involvements, involvements } from "#shared/document/project-organisations.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type OrganisationListProps = {
	workspace: WorkspaceId;
	/** In order. */
	organisations: readonly OrganisationRecord[];
	projects: readonly Project[];
};

const ALL = "all";
const UNSAID = "unsaid";
const PAGE = 200;

export function OrganisationList({ workspace, organisations, projects }: OrganisationListProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const words = portfolioWords[language];
	const [search, setSearch] = useState("");
	const [type, setType] = useState<string>(ALL);
	const [most, setMost] = useState(PAGE);
	const counts = useMemo(() => involvements(projects, catalog.organisations), [projects, catalog]);
	const wanted = foldText(search).split(" ").filter(Boolean);
	const fits = organisations.filter((one) => {
		if (type !== ALL && one.type !== (type === UNSAID ? "" : type)) return false;
		const folded = foldText(
			`${one.name} ${one.acronym} ${one.territory} ${one.sector} ${words.organisationType[one.type]}`,
		);
		return wanted.every((word) => folded.includes(word));
	});
	const used = new Set<OrganisationType>(organisations.map((one) => one.type));
	const types = [
		{ value: ALL, label: t.allTypes },
		...ORGANISATION_TYPES.filter((one) => used.has(one)).map((one) => ({
			value: one || UNSAID,
			label: words.organisationType[one],
		})),
	];
	if (organisations.length === 0) return <EmptyState title={t.emptyTitle}>{t.emptyMore}</EmptyState>;
	return (
		<section className={styles.part} aria-label={t.directory}>
			<div className={styles.tools}>
				<SearchField
					label={t.search}
					hideLabel
					placeholder={t.searchPlaceholder}
					value={search}
					onChange={setSearch}
					className={styles.search}
				/>
				<Select label={t.type} hideLabel value={type} options={types} onChange={setType} className={styles.type} />
			</div>
			{fits.length === 0 && <p className={styles.none}>{t.nothingFits}</p>}
			<ul className={styles.list}>
				{fits.slice(0, most).map((one) => (
					<li key={one.id} className={styles.row}>
						<div className={styles.who}>
							<Link href={paths.organisation(workspace, one.id)} className={styles.name}>
								{one.name || t.untitled}
							</Link>
							{one.acronym !== "" && <span className={styles.acronym}>{one.acronym}</span>}
							{one.example && <Badge>{t.example}</Badge>}
							<span className={styles.facts}>
								{[one.type === "" ? "" : words.organisationType[one.type], one.territory]
									.filter((part) => part !== "")
									.join(" · ")}
							</span>
						</div>
						<Roles count={counts.get(one.id)} />
					</li>
				))}
			</ul>
			{fits.length > most && (
				<Button onPress={() => setMost(most + PAGE)}>{t.showMore(Math.min(PAGE, fits.length - most))}</Button>
			)}
		</section>
	);
}

function Roles({ count }: { count: Involvements | undefined }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return (
		<div className={styles.roles}>
			<span className={styles.count}>{t.projectCount(count?.total ?? 0)}</span>
			{INVOLVEMENTS.map((role) => {
				const projects = count?.byRole[role] ?? 0;
				if (projects === 0) return null;
				return (
					<span key={role} className={styles.role}>
						{portfolioWords[language].involvement[role]} {projects}
					</span>
				);
			})}
		</div>
	);
}

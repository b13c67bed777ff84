/** The portfolio in a few live figures, with its sectors as a band and as words. */

import { useMemo } from "react";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { portfolioFigures } from "#client/features/home/portfolio-figures.ts";
import { texts } from "#client/features/home/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import styles from "./PortfolioGlance.module.css";

export function PortfolioGlance() {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const entries = useDirectoryEntries(workspace.id);
	const figures = useMemo(() => portfolioFigures(entries, workspace.sectors), [entries, workspace.sectors]);
	const named = figures.sectors.filter((share) => share.sector !== null);
	return (
		<section className={styles.glance} aria-labelledby="portfolio-glance">
			<header className={styles.header}>
				<h2 id="portfolio-glance">{t.portfolioTitle}</h2>
				<ButtonLink href={paths.portfolio(workspace.id)}>{t.openPortfolio}</ButtonLink>
			</header>
			{figures.projects === 0 ? (
				<EmptyState title={t.noProjectTitle} isCompact headingLevel={3}>
					{t.noProject}
				</EmptyState>
			) : (
				<>
					<ul className={styles.figures}>
						<Figure words={t.projects(figures.projects)} />
						{named.length > 0 && <Figure words={t.sectors(named.length)} />}
						{figures.territories > 0 && <Figure words={t.territories(figures.territories)} />}
						{figures.indicators > 0 && <Figure words={t.indicators(figures.indicators)} />}
						{figures.balises > 0 && <Figure words={t.balises(figures.balises)} />}
						{figures.resources > 0 && <Figure words={t.resources(figures.resources)} />}
					</ul>
					<div>
						<div className={styles.band} aria-hidden>
							{figures.sectors.map((share) => (
								<span
									key={share.sector ?? ""}
									style={{ flexGrow: share.count, background: `var(--sector-${share.hue})` }}
								/>
							))}
						</div>
						<ul className={styles.sectors} aria-label={t.bySector}>
							{figures.sectors.map((share) => (
								<li key={share.sector ?? ""}>
									<span className={styles.dot} style={{ background: `var(--sector-${share.hue})` }} aria-hidden />
									{share.sector ?? t.noSector} <strong>{share.count}</strong>
								</li>
							))}
						</ul>
					</div>
				</>
			)}
		</section>
	);
}

/** « 12 projets »: the number large, its noun under it, read as one. */
function Figure({ words }: { words: string }) {
	const space = words.lastIndexOf("\u00a0");
	return (
		<li className={styles.figure}>
			<span className={styles.number}>{words.slice(0, space)}</span> <span>{words.slice(space + 1)}</span>
		</li>
	);
}

/** The balises that some projects share, as a cohort does: how many of them meet what each asks, live, from every set of the workspace. */

import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import type { Project } from "#shared/document/portfolio.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { isAskedOfProjects, standingVerdicts } from "#shared/ledger/balise-coverage.ts";
import { coverageStream, VERDICTS } from "#shared/ledger/coverage.ts";
import { coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useBaliseSets } from "#client/document/use-balise-sets.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { BehindCount, type OpenCount } from "#client/features/balises/coverage/BehindCount.tsx";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./CoverageSection.module.css";

/** Each verdict that stands on the wording of today, then what is to be looked at again. */
const COUNTED = [...VERDICTS, "stale"] as const;

export function CoverageSection({ projects }: { projects: readonly Project[] }) {
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const { id: workspace } = useWorkspace();
	const { sets } = useBaliseSets(workspace);
	const { state, head } = useJoinedLedger(useRoom(roomName(workspace, PORTFOLIO)), coverageStream, coverageOfSurvivors);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const rows = useMemo(
		() =>
			sets.flatMap(({ document, balises, criteria }) =>
				balises.flatMap((balise) => {
					if (balise.archived || balise.status === "retired") return [];
					const asked = criteria
						.filter((one) => one.balise === balise.id && isAskedOfProjects(one))
						.map((one) => ({ ...one, fingerprint: textFingerprint(one.text) }));
					return asked.length === 0
						? []
						: [{ balise, document, asked, count: standingVerdicts(state, projects, asked) }];
				}),
			),
		[sets, projects, state, head],
	);
	const nameOf = (counted: (typeof COUNTED)[number]) => (counted === "stale" ? t.toReview : words[counted]);
	const [opened, setOpened] = useState<OpenCount | null>(null);
	if (rows.length === 0) return null;
	return (
		<section className={styles.section}>
			<h2>{t.sharedBalises}</h2>
			<p className={styles.about}>{t.sharedAbout}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
			<section className={styles.frame} aria-label={t.sharedBalises} tabIndex={0}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col">{t.balise}</th>
							{COUNTED.map((verdict) => (
								<th key={verdict} scope="col" className={styles.number}>
									{nameOf(verdict)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ balise, document, asked, count }) => (
							<tr key={balise.id}>
								<th scope="row">
									<Link href={paths.record(workspace, "balise-set", document, balise.id)}>
										{[balise.code, balise.name].filter((part) => part !== "").join(" · ") || t.untitled}
									</Link>
								</th>
								{COUNTED.map((verdict) => (
									<td key={verdict} className={styles.number}>
										{count[verdict] > 0 ? (
											<button
												type="button"
												className={styles.count}
												aria-label={t.openCount(
													balise.code || balise.name || t.untitled,
													nameOf(verdict),
													count[verdict],
												)}
												onClick={() => setOpened({ balise, projects, verdict, of: t.theseProjects, criteria: asked })}
											>
												{verdict !== "stale" && <VerdictMark verdict={verdict} />}
												{count[verdict]}
											</button>
										) : (
											<>
												<span aria-hidden className={styles.none}>
													–
												</span>
												<VisuallyHidden>0</VisuallyHidden>
											</>
										)}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{opened && <BehindCount workspace={workspace} count={opened} state={state} onClose={() => setOpened(null)} />}
		</section>
	);
}

/** « 4 projets sur 12 sans valeur pour le 3e trimestre 2026 », leading to where they are reported, with the list of these projects. */

import { TriangleAlert } from "lucide-react";
import { Link } from "react-aria-components";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import type { IndicatorResult } from "#shared/protocol/measurements.ts";
import { paths } from "#client/api/paths.ts";
import { measurementsPath } from "#client/api/results-path.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { periodWords } from "#client/features/results/result-words.ts";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useEntryName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type MissingValuesProps = { workspace: WorkspaceId; result: IndicatorResult; scope: ResultsScope };

export function MissingValues({ workspace, result, scope }: MissingValuesProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { can } = useWorkspace();
	const nameOf = useEntryName();
	const { due, indicator } = result;
	if (!due || due.missing === 0) return null;
	const words = t.missing(due.missing, due.expected, periodWords(due.period, language), due.days);
	const unnamed = due.missing - due.projects.length;
	return (
		<div className={styles.missing}>
			<TriangleAlert size={15} aria-hidden />
			<div>
				{can("reportMeasurements") ? (
					<Link href={measurementsPath(workspace, indicator.id, due.period, scope)}>{words}</Link>
				) : (
					<span>{words}</span>
				)}
				{scope.kind !== "project" && (
					<details className={styles.which}>
						<summary>{t.whichMissing}</summary>
						<ul>
							{due.projects.map((id) => (
								<li key={id}>
									<Link href={paths.project(workspace, id as RecordId)}>{nameOf("project", id) || t.unnamed}</Link>
								</li>
							))}
						</ul>
						{unnamed > 0 && <p>{t.moreMissing(unnamed)}</p>}
					</details>
				)}
			</div>
		</div>
	);
}

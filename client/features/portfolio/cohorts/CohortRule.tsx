/** What makes a project belong to a cohort, in a few words. */

import { sectorIndex } from "#shared/domain/sector.ts";
import type { Cohort } from "#shared/document/cohorts.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "./Cohorts.module.css";

export function CohortRule({ cohort }: { cohort: Pick<Cohort, "kind" | "sectors" | "populations"> }) {
	const t = useTexts(texts);
	const { sectors } = useWorkspace();
	return (
		<p className={styles.rule}>
			<span className={styles.kind}>{t[cohort.kind]}</span>
			{cohort.kind !== "free" &&
				cohort.sectors.map((sector) => (
					<Badge key={`s/${sector}`} hue={sectorIndex(sectors, sector)}>
						{sector}
					</Badge>
				))}
			{cohort.kind !== "free" &&
				cohort.populations.map((population) => <Badge key={`p/${population}`}>{population}</Badge>)}
		</p>
	);
}

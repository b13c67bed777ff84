/** Sectors in the colours the workspace gives them; those that do not fit are counted, and still read aloud. */

import { sectorIndex } from "#shared/domain/sector.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./SectorTags.module.css";

export function SectorTags({ sectors, most = 1 }: { sectors: readonly string[]; most?: number }) {
	const workspace = useWorkspace();
	const hidden = sectors.slice(most);
	return (
		<span className={styles.tags} title={sectors.join(", ")}>
			{sectors.slice(0, most).map((sector) => (
				<span key={sector} className={styles.tag}>
					<Badge hue={sectorIndex(workspace.sectors, sector)}>{sector}</Badge>
				</span>
			))}
			{hidden.length > 0 && (
				<span className={styles.more}>
					+{hidden.length}
					<VisuallyHidden>{hidden.join(", ")}</VisuallyHidden>
				</span>
			)}
		</span>
	);
}

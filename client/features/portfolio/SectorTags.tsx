/** Sectors in the colours the workspace gives them; those that do not fit are counted, and still read aloud. */

import { sectorIndex } from "#shared/domain/sector.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./SectorTags.module.css";

export function SectorTags({ sectors, most = 1 }: { sectors: readonly string[]; most?: number }) {
	const workspace = useWorkspace();
	const hidden = sectors.slice(most);
	return (
		<span className={classNames(styles.tags, most > 1 && styles.several)} title={sectors.join(", ")}>
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

/** The page of a framework while it comes: the sheet and some lines. */

import { texts } from "#client/features/framework/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./PageSkeleton.module.css";

export function PageSkeleton() {
	const t = useTexts(texts);
	return (
		<div className={styles.frame}>
			<VisuallyHidden>
				<span role="status">{t.loading}</span>
			</VisuallyHidden>
			<div className={styles.page}>
				<Skeleton lines={9} />
			</div>
		</div>
	);
}

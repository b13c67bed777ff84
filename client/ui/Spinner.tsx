/** Three steps that light one after the other: something is on its way. */

import styles from "./Spinner.module.css";

export function Spinner({ size = 20, label }: { size?: number; label: string }) {
	return (
		<svg className={styles.spinner} width={size} height={size} viewBox="0 0 20 20" role="img" aria-label={label}>
			<rect x="1" y="12" width="5" height="7" rx="1" />
			<rect x="7.5" y="7" width="5" height="12" rx="1" />
			<rect x="14" y="2" width="5" height="17" rx="1" />
		</svg>
	);
}

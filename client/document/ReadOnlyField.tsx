/** A label and its value, for those who may not write: text to read, not a field that refuses. */

import type { ReactNode } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { recordTexts } from "#client/document/record-texts.ts";
import styles from "./ReadOnlyField.module.css";

type ReadOnlyFieldProps = { label: string; hideLabel?: boolean; value: ReactNode };

export function ReadOnlyField({ label, hideLabel, value }: ReadOnlyFieldProps) {
	const t = useTexts(recordTexts);
	return (
		<dl className={styles.field}>
			<dt className={styles.label}>{hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</dt>
			<dd className={styles.value}>{value || <span className={styles.none}>{t.notGiven}</span>}</dd>
		</dl>
	);
}

/** What is seen while a page's code is on its way: nothing at first, then the mark climbing its steps. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { firstTexts } from "#client/app/first-texts.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import styles from "./Waiting.module.css";

export function Waiting() {
	const t = useTexts(firstTexts);
	return (
		<div className={styles.waiting} role="status">
			<Spinner size={36} label={t.loading} />
		</div>
	);
}

/** The first stop of the Tab key: straight to the content. */

import { MAIN_ID } from "#client/app/MainContent.tsx";
import { texts } from "#client/app/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./AppFrame.module.css";

export function SkipLink() {
	const t = useTexts(texts);
	return (
		<a
			href={`#${MAIN_ID}`}
			className={styles.skip}
			onClick={(event) => {
				// The address keeps its own fragment (a passage, a record).
				event.preventDefault();
				document.getElementById(MAIN_ID)?.focus();
			}}
		>
			{t.skip}
		</a>
	);
}

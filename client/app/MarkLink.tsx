/** The mark and the name, leading home. */

import { Link } from "react-aria-components";
import { paths } from "#client/api/paths.ts";
import { texts } from "#client/app/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { PalierMark } from "#client/ui/PalierMark.tsx";
import styles from "./MarkLink.module.css";

const PRODUCT = "Palier";

export function MarkLink() {
	const t = useTexts(texts);
	return (
		<Link href={paths.home()} className={styles.mark} aria-label={t.home}>
			<PalierMark size={30} />
			<span className={styles.name}>{PRODUCT}</span>
		</Link>
	);
}

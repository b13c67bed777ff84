/** Leads back to every indicator of the same projects. */

import { ArrowLeft } from "lucide-react";
import { Link } from "react-aria-components";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function BackLink({ href }: { href: string }) {
	const t = useTexts(texts);
	return (
		<Link href={href} className={styles.back}>
			<ArrowLeft size={16} aria-hidden /> {t.back}
		</Link>
	);
}

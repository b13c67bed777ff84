/** Says that the screen is held still while one writes, how much waits, and lets it in. */

import { Snowflake } from "lucide-react";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { counted, dictionary } from "#shared/lib/language.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./HeldNotice.module.css";

export const heldTexts = dictionary({
	fr: {
		held: "Affichage figé",
		heldMore: "Ce que vous écrivez part comme d’habitude\u00a0; ce que les autres écrivent attend.",
		waiting: (count: number) => counted("fr", count, "changement attend", "changements attendent"),
		release: "Reprendre",
	},
	en: {
		held: "Display held",
		heldMore: "What you write leaves as usual; what the others write waits.",
		waiting: (count) => counted("en", count, "change waits", "changes wait"),
		release: "Resume",
	},
});

export function HeldNotice({ count, onRelease }: { count: number; onRelease: () => void }) {
	const t = useTexts(heldTexts);
	const announce = useAnnounce();
	useEffect(() => announce(`${t.held}. ${t.heldMore}`), [announce, t]);
	return createPortal(
		<section className={styles.notice} aria-label={t.held}>
			<Snowflake size={16} aria-hidden />
			<strong>{t.held}</strong>
			<span>{count > 0 ? t.waiting(count) : t.heldMore}</span>
			<Button size="small" variant="primary" onPress={onRelease}>
				{t.release}
			</Button>
		</section>,
		document.body,
	);
}

/** The leader’s switch « Montrer où je suis »: those who follow see the document they read, at the place where they are. */

import { type RefObject, useState } from "react";
import { dictionary } from "#shared/lib/language.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useShowPlace } from "#client/features/workshops/leader-place.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import styles from "./TakingPart.module.css";

export const showWhereTexts = dictionary({
	fr: { show: "Montrer où je suis", more: "Les personnes qui vous suivent voient ce passage en même temps que vous." },
	en: { show: "Show where I am", more: "Those who follow you see this passage at the same time as you." },
});

type ShowWhereProps = { document: DocumentId; within: RefObject<HTMLElement | null> };

/** `document`: the one the leader has before their eyes, on this very page, in `within`. */
export function ShowWhere({ document, within }: ShowWhereProps) {
	const t = useTexts(showWhereTexts);
	const { room } = useWorkshop();
	const [isShown, setShown] = useState(false);
	useShowPlace(room, isShown ? document : null, within);
	return (
		<div className={styles.follow} data-on={isShown || undefined}>
			<Checkbox isSelected={isShown} onChange={setShown}>
				{t.show}
			</Checkbox>
			<span>{t.more}</span>
		</div>
	);
}

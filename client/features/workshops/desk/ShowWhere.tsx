/** The leader’s switch « Montrer où je suis »: those who follow see the document they read, at the place where they are. */

import { useState } from "react";
import { dictionary } from "#shared/lib/language.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useShowPlace } from "#client/features/workshops/leader-place.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";

export const showWhereTexts = dictionary({
	fr: { show: "Montrer où je suis" },
	en: { show: "Show where I am" },
});

/** `document`: the one the leader has before their eyes, on this very page. */
export function ShowWhere({ document }: { document: DocumentId }) {
	const t = useTexts(showWhereTexts);
	const { room } = useWorkshop();
	const [isShown, setShown] = useState(false);
	useShowPlace(room, isShown ? document : null);
	return (
		<Checkbox isSelected={isShown} onChange={setShown}>
			{t.show}
		</Checkbox>
	);
}

/** Until when a finished workshop keeps the names of those who came by its code, and keeping them longer. */

import { useEffect, useId } from "react";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { guestNameTexts } from "#client/features/workshops/desk/guest-name-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";

/** Nothing where nobody came by the code. */
export function GuestNamesCard() {
	const t = useTexts(guestNameTexts);
	const api = useApi();
	const format = useFormat();
	const titleId = useId();
	const { workspace, document, state, give } = useWorkshop();
	const names = useResource(`workshops/${workspace}/${document}/guest-names`, () =>
		api.guestNames(workspace, document),
	);
	const { reload } = names;
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when this workshop keeps names, or does not any more
	useEffect(() => reload(), [state.areNamesKept, state.endedAt, reload]);
	if (names.state !== "ready") return null;
	const { people, at } = names.value;
	// Those who are gone still count among those who came.
	if (people === 0 && !state.areNamesKept) return null;
	const when = state.areNamesKept ? t.kept : at === null ? t.always : t.until(format.date(at));
	return (
		<section className={styles.card} aria-labelledby={titleId}>
			<h2 id={titleId} className={styles.cardTitle}>
				{t.title}
			</h2>
			<p>
				{t.howMany(people)} {when}
			</p>
			<Checkbox
				isSelected={state.areNamesKept}
				onChange={(areKept) => void give({ kind: "keep-names", areKept }, areKept ? t.nowKept : t.noLonger)}
			>
				{t.keep}
			</Checkbox>
			<p className={styles.soft}>{state.areNamesKept ? t.keepMore : t.goMore}</p>
		</section>
	);
}

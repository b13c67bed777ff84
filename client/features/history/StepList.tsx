/** What a moment is made of, step by step, under it in the list. */

import { useEffect, useRef } from "react";
import type { HistoryMoment } from "#shared/protocol/history.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import styles from "#client/features/history/History.module.css";
import { texts } from "#client/features/history/texts.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import { useMomentWords } from "#client/features/history/use-moment-words.ts";
import type { HistoryPlace } from "#client/features/history/use-history.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type StepListProps = {
	id: string;
	place: HistoryPlace;
	moment: HistoryMoment;
	address: HistoryAddress;
	names: Names;
};

export function StepList({ id, place, moment, address, names }: StepListProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const words = useMomentWords();
	const api = useApi();
	const { workspace, document } = place;
	const { from, seq } = moment;
	const loaded = useResource(`steps/${workspace}/${document}/${from}`, () =>
		api.historySteps(workspace, document, from, seq),
	);
	// The newest moment goes on: what is on the screen stays until the answer.
	const { reload } = loaded;
	const told = useRef(seq);
	useEffect(() => {
		if (told.current !== seq) reload();
		told.current = seq;
	}, [seq, reload]);
	// Opened again later, it is asked again.
	useEffect(() => reload, [reload]);
	if (loaded.state === "loading") return <Skeleton lines={2} />;
	if (loaded.state === "failed") return <p className={styles.quiet}>{t.stepsFailed}</p>;
	const { choice } = address;
	return (
		<ol id={id} className={styles.steps}>
			{loaded.value.map((step) => {
				const isCurrent = choice?.seq === step.seq && choice.earlier === step.from;
				return (
					<li key={step.seq} className={classNames(styles.entry, isCurrent && styles.current)}>
						<button
							type="button"
							className={styles.choose}
							aria-current={isCurrent ? "true" : undefined}
							onClick={() => address.choose(step.seq, step.from)}
						>
							<span>
								{words.hours(step)} · {format.list(step.hands.map(({ member }) => names.name(member)))}
							</span>
							<span className={styles.quiet}>{sizeWords(step, t)}</span>
						</button>
					</li>
				);
			})}
		</ol>
	);
}

type Words = ReturnType<typeof useTexts<(typeof texts)["fr"]>>;

/** « environ 120 caractères ajoutés, environ 40 caractères retirés ». */
export function sizeWords({ hands }: HistoryMoment, t: Words): string {
	const added = hands.reduce((sum, hand) => sum + hand.added, 0);
	const removed = hands.reduce((sum, hand) => sum + hand.removed, 0);
	const parts = [added > 0 && t.addedSigns(added), removed > 0 && t.removedSigns(removed)].filter(
		(part) => part !== false,
	);
	return parts.length === 0 ? t.onlyForm : parts.join(", ");
}

/** How many of those who take part said that they have finished a step, and who. */

import type { Names } from "#client/features/workshops/desk/use-names.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useParticipants } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type DoneCountProps = { step: string; names: Names };

export function DoneCount({ step, names }: DoneCountProps) {
	const t = useTexts(deskTexts);
	const { compare } = useFormat();
	const { state } = useWorkshop();
	const asked = useParticipants();
	const done = asked.filter((one) => state.done.get(step)?.has(one));
	if (asked.length === 0) return null;
	if (done.length === 0) return <p className={styles.soft}>{t.doneNobody}</p>;
	return (
		<div className={styles.done}>
			<div className={styles.doneBar} aria-hidden>
				<span style={{ width: `${(100 * done.length) / asked.length}%` }} />
			</div>
			<details>
				<summary>
					<strong>{t.done(done.length, asked.length)}</strong>
				</summary>
				<ul className={styles.doneNames} aria-label={t.doneWho}>
					{done
						.map(names.of)
						.sort(compare)
						.map((name, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: two people may be called the same
							<li key={index}>{name}</li>
						))}
				</ul>
			</details>
		</div>
	);
}

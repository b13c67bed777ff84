/** Those who wait behind the door: let in one by one, or all together. Nothing while nobody waits. */

import { useEffect, useRef } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { PersonLine } from "#client/features/workshops/desk/PersonLine.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

export function WaitingCard({ names }: { names: Names }) {
	const t = useTexts(deskTexts);
	const announce = useAnnounce();
	const { state, give } = useWorkshop();
	const waiting = [...state.people].flatMap(([member, { status }]) => (status === "waiting" ? [member] : []));
	const count = waiting.length;
	const before = useRef(count);
	useEffect(() => {
		if (count > before.current) announce(t.cameIn(count));
		before.current = count;
	}, [count, announce, t]);
	if (count === 0) return null;
	const admit = (members: MemberId[]) => void give({ kind: "admit", members });
	const about = (member: MemberId) => {
		const person = state.people.get(member);
		return [person?.organisation, person?.sector].filter(Boolean).join(", ");
	};
	return (
		<section className={styles.card} data-tone="warn">
			<div className={styles.cardHead}>
				<h2 className={styles.cardTitle}>{t.waiting(count)}</h2>
				{count > 1 && (
					<Button size="small" variant="primary" onPress={() => admit(waiting)}>
						{t.letInAll}
					</Button>
				)}
			</div>
			<ul className={styles.people}>
				{waiting.map((member) => (
					<PersonLine key={member} name={names.of(member)} about={about(member)} isGuest={names.isGuest(member)}>
						<Button size="small" aria-label={t.letInOne(names.of(member))} onPress={() => admit([member])}>
							{t.letIn}
						</Button>
					</PersonLine>
				))}
			</ul>
		</section>
	);
}

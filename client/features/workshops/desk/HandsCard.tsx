/** Raised hands, the first raised first; whoever leads lowers them as people have spoken. */

import { Hand } from "lucide-react";
import { useEffect, useRef } from "react";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { PersonLine } from "#client/features/workshops/desk/PersonLine.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

export function HandsCard({ names }: { names: Names }) {
	const t = useTexts(deskTexts);
	const announce = useAnnounce();
	const { state, give } = useWorkshop();
	const { hands } = state;
	const last = hands.at(-1);
	const said = useRef(last?.time ?? "");
	const lastName = last ? names.of(last.member) : "";
	useEffect(() => {
		if (!last || last.time <= said.current) return;
		said.current = last.time;
		announce(t.handUp(lastName));
	}, [last, lastName, announce, t]);
	return (
		<section className={styles.card}>
			<div className={styles.cardHead}>
				<h2 className={styles.cardTitle}>{t.hands}</h2>
				{hands.length > 0 && (
					<Badge tone="accent" icon={<Hand size={14} aria-hidden />}>
						{hands.length}
					</Badge>
				)}
			</div>
			{hands.length === 0 ? (
				<p className={styles.soft}>{t.noHands}</p>
			) : (
				<ol className={styles.people}>
					{hands.map(({ member }, index) => (
						<PersonLine
							key={member}
							rank={index + 1}
							name={names.of(member)}
							isGuest={names.isGuest(member)}
							about={state.people.get(member)?.organisation ?? ""}
						>
							<Button
								size="small"
								aria-label={t.lowerOne(names.of(member))}
								onPress={() => void give({ kind: "lower-hand", member })}
							>
								{t.lower}
							</Button>
						</PersonLine>
					))}
				</ol>
			)}
		</section>
	);
}

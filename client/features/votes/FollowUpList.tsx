/** What follows from a decision: what has to be done, who sees to it, by when, and where it is. */

import type { ReactNode } from "react";
import { isLate } from "#shared/domain/follow-up.ts";
import type { FollowUp } from "#shared/ledger/votes-state.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { ownerName } from "#client/features/votes/register-rows.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

type FollowUpListProps = {
	followUps: readonly FollowUp[];
	nameOf: (member: string | null) => string;
	/** A day. */
	today: string;
	actOf?: (followUp: FollowUp) => ReactNode;
};

export function FollowUpList({ followUps, nameOf, today, actOf }: FollowUpListProps) {
	const t = useTexts(decisionTexts);
	const format = useFormat();
	const states = { open: t.todo, done: t.done, dropped: t.dropped };
	const tones = { open: "info", done: "ok", dropped: "neutral" } as const;
	return (
		<ul className={styles.followUps}>
			{followUps.map((one) => (
				<li key={one.id} className={styles.followUp}>
					<span className={styles.badges}>
						<Badge tone={isLate(one, today) ? "danger" : tones[one.state]}>
							{isLate(one, today) ? t.late : states[one.state]}
						</Badge>
						<span>{one.text}</span>
					</span>
					<span className={styles.soft}>
						{/* A day has no hour: noon keeps it the same day everywhere. */}
						{[ownerName(one, nameOf), one.due ? t.due(format.date(`${one.due}T12:00:00`)) : t.noDue, one.note]
							.filter(Boolean)
							.join(" · ")}
					</span>
					{actOf?.(one)}
				</li>
			))}
		</ul>
	);
}

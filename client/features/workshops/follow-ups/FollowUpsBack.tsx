/** What earlier meetings left to do: before whoever takes part in the welcome, at the desk of whoever leads, and projected. */

import { useContext, useState } from "react";
import { daysLate, dayOf } from "#shared/domain/follow-up.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import styles from "#client/features/workshops/follow-ups/FollowUpsBack.module.css";
import { followUpsTexts } from "#client/features/workshops/follow-ups/follow-ups-texts.ts";
import { type FollowUpBack, useFollowUpsBack } from "#client/features/workshops/follow-ups/use-follow-ups-back.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";

/** A day changes for those who stay late. */
const DAY_TICK_MS = 60_000;
/** More than that is read from no seat. */
const MOST_PROJECTED = 6;

/** R970: nothing at all where nothing was left. */
export function FollowUpsBack({ place }: { place: "desk" | "welcome" }) {
	const { all, reload } = useFollowUpsBack(place === "desk");
	const { workspace, isTrial } = useWorkshop();
	const parts = useContext(WorkshopPartsContext);
	const t = useTexts(followUpsTexts);
	const [updated, setUpdated] = useState<FollowUpBack | null>(null);
	if (all.length === 0) return null;
	const mayUpdate = (one: FollowUpBack) => one.mayUpdate && !isTrial && parts !== null;
	return (
		<section className={styles.back} data-place={place} aria-labelledby="follow-ups-back">
			<Head all={all} id="follow-ups-back" />
			<ul className={styles.list}>
				{all.map((one) => (
					<li key={one.id}>
						<Words one={one} />
						{mayUpdate(one) && (
							<Button size="small" aria-label={t.updateOf(one.text)} onPress={() => setUpdated(one)}>
								{t.update}
							</Button>
						)}
					</li>
				))}
			</ul>
			{updated && parts && (
				<parts.FollowUpUpdate
					workspace={workspace}
					place={updated.place}
					decision={updated.decision}
					followUp={updated.id}
					onClose={() => {
						setUpdated(null);
						reload();
					}}
				/>
			)}
		</section>
	);
}

/** The same, readable from the back of the room: what is left to do first. */
export function FollowUpsOnScreen() {
	const { all } = useFollowUpsBack(true);
	const t = useTexts(followUpsTexts);
	if (all.length === 0) return null;
	return (
		<section className={styles.projected}>
			<Head all={all} />
			<ul className={styles.list}>
				{all.slice(0, MOST_PROJECTED).map((one) => (
					<li key={one.id}>
						<Words one={one} />
					</li>
				))}
			</ul>
			{all.length > MOST_PROJECTED && <p>{t.others(all.length - MOST_PROJECTED)}</p>}
		</section>
	);
}

function useToday(): string {
	return dayOf(new Date(useServerNow(DAY_TICK_MS)));
}

function Head({ all, id }: { all: readonly FollowUpBack[]; id?: string }) {
	const t = useTexts(followUpsTexts);
	const today = useToday();
	const open = all.filter(({ state }) => state === "open");
	const late = open.filter((one) => daysLate(one, today) > 0).length;
	return (
		<header className={styles.head}>
			<h2 id={id}>{t.title}</h2>
			<p>{open.length === 0 ? t.allDone : t.count(open.length, late)}</p>
		</header>
	);
}

const TONES = { open: "info", done: "ok", dropped: "neutral" } as const;

function Words({ one }: { one: FollowUpBack }) {
	const t = useTexts(followUpsTexts);
	const format = useFormat();
	const late = daysLate(one, useToday());
	// A day has no hour: noon keeps it the same day everywhere.
	const due = one.due === null ? t.noDue : t.due(format.date(`${one.due}T12:00:00`));
	return (
		<div className={styles.words}>
			<p className={styles.text}>
				{one.text} <Badge tone={late > 0 ? "danger" : TONES[one.state]}>{late > 0 ? t.late(late) : t[one.state]}</Badge>
			</p>
			<p className={styles.facts}>
				{[one.owner || t.nameless, due, one.note].filter((words) => words !== "").join(" · ")}
			</p>
			<p className={styles.decided}>
				<span>{t.decided}</span> {one.decided}
			</p>
		</div>
	);
}

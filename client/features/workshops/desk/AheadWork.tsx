/** The steps that open outside the meeting, led from the desk whatever step is under way: their vote or their round is prepared before they open, and closed after. */

import { useId, useState } from "react";
import { isOpenAhead, type Step } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { aheadTexts } from "#client/features/workshops/desk/ahead-texts.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { DoneCount } from "#client/features/workshops/desk/DoneCount.tsx";
import { StepKindIcon } from "#client/features/workshops/desk/StepKindIcon.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { isMaking } from "#client/features/workshops/taking-part/step-shows.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";

const TICK_MS = 15_000;

export function AheadWork({ names }: { names: Names }) {
	const t = useTexts(aheadTexts);
	const { state } = useWorkshop();
	const now = useServerNow(TICK_MS);
	const [led, setLed] = useState<string | null>(null);
	const current = currentStep(state)?.id;
	// The one under way has its own place on the desk.
	const steps = state.steps.filter((step) => step.ahead !== null && !step.isSkipped && step.id !== current);
	if (steps.length === 0) return null;
	return (
		<section className={styles.course} aria-labelledby="desk-ahead">
			<h2 id="desk-ahead" className={styles.cardTitle}>
				{t.title}
			</h2>
			<p className={styles.soft}>{t.more}</p>
			<ul className={styles.courseSteps}>
				{steps.map((step) => (
					<AheadRow
						key={step.id}
						step={step}
						now={now}
						names={names}
						isLed={led === step.id}
						onLead={(isLed) => setLed(isLed ? step.id : null)}
					/>
				))}
			</ul>
		</section>
	);
}

type AheadRowProps = { step: Step; now: number; names: Names; isLed: boolean; onLead: (isLed: boolean) => void };

function AheadRow({ step, now, names, isLed, onLead }: AheadRowProps) {
	const t = useTexts(aheadTexts);
	const tDesk = useTexts(deskTexts);
	const id = useId();
	const name = step.title || tDesk.untitled;
	const isOpen = isOpenAhead(step, now);
	const when = useWhen(step, now);
	return (
		<li className={styles.courseStep}>
			<StepKindIcon kind={step.kind} size={16} />
			<div className={styles.courseWords}>
				<span className={styles.courseName}>{name}</span>
				<span className={styles.courseFacts}>{when}</span>
			</div>
			{isOpen && <Badge tone="ok">{t.open}</Badge>}
			{isMaking(step) && (
				<Button
					size="small"
					aria-label={isLed ? t.foldOne(name) : t.leadOne(name)}
					aria-expanded={isLed}
					aria-controls={isLed ? id : undefined}
					onPress={() => onLead(!isLed)}
				>
					{isLed ? t.fold : t.lead}
				</Button>
			)}
			{isLed && isMaking(step) && (
				<div id={id} className={styles.aheadWork}>
					<DoneCount step={step.id} names={names} />
					<StepContent step={step} shownInstead={null} />
				</div>
			)}
		</li>
	);
}

function useWhen({ ahead }: Step, now: number): string {
	const t = useTexts(aheadTexts);
	const format = useFormat();
	if (ahead === null) return "";
	if (now < Date.parse(ahead.opens)) return t.opensAt(format.dateTime(ahead.opens));
	const closes = format.dateTime(ahead.closes);
	return now < Date.parse(ahead.closes) ? t.openUntil(closes) : t.closedAt(closes);
}

/** The steps that are open outside the meeting, each with its deadline. */

import { isOpenAhead } from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./TakingPart.module.css";

const TICK_MS = 15_000;

type OpenAheadProps = { but: string | null; onOpen: (step: string) => void };

/** `but`: the step on the screen. The hour matters to workshops with such steps alone. */
export function OpenAhead(props: OpenAheadProps) {
	const { state } = useWorkshop();
	return state.steps.some(({ ahead }) => ahead !== null) ? <Open {...props} /> : null;
}

function Open({ but, onOpen }: OpenAheadProps) {
	const t = useTexts(takingTexts);
	const kinds = useTexts(stepKindNames);
	const format = useFormat();
	const { state } = useWorkshop();
	const now = useServerNow(TICK_MS);
	const open = state.steps.filter((step) => step.id !== but && !step.isSkipped && isOpenAhead(step, now));
	if (open.length === 0) return null;
	return (
		<section className={styles.ahead} aria-labelledby="open-ahead">
			<h2 id="open-ahead">{t.aheadTitle}</h2>
			<ul>
				{open.map((step) => (
					<li key={step.id}>
						<span>
							<strong>{step.title || kinds[step.kind]}</strong>
							<small>{t.aheadUntil(format.dateTime(step.ahead?.closes ?? ""))}</small>
						</span>
						<Button
							size="small"
							aria-label={`${t.open} – ${step.title || kinds[step.kind]}`}
							onPress={() => onOpen(step.id)}
						>
							{t.open}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}

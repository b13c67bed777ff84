/** What anybody may say in a step without a word: a hand raised, with one's place in the queue, and that one has finished. */

import { Check, Hand } from "lucide-react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./TakingPart.module.css";

/** In these there is nothing to finish. */
const NOTHING_TO_FINISH: ReadonlySet<Step["kind"]> = new Set(["welcome", "present", "break", "close"]);

export function StepActs({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { state, me, give } = useWorkshop();
	const place = state.hands.findIndex(({ member }) => member === me) + 1;
	const isRaised = place > 0;
	const isDone = state.done.get(step.id)?.has(me) ?? false;
	// The server takes these from whoever is in, until the end.
	if (state.endedAt !== null || state.people.get(me)?.status !== "in") return null;
	return (
		<div className={styles.acts}>
			<Button
				aria-pressed={isRaised}
				className={classNames(isRaised && styles.pressed)}
				icon={<Hand size={18} aria-hidden />}
				onPress={() =>
					void (isRaised
						? give({ kind: "lower-hand", member: null }, t.lowered)
						: give({ kind: "raise-hand" }, t.raised))
				}
			>
				{isRaised ? t.lower : t.raise}
			</Button>
			{!NOTHING_TO_FINISH.has(step.kind) && (
				<Button
					aria-pressed={isDone}
					className={classNames(isDone && styles.pressed)}
					icon={<Check size={18} aria-hidden />}
					onPress={() =>
						void give({ kind: "mark-done", step: step.id, isDone: !isDone }, isDone ? t.notDone : t.isDone)
					}
				>
					{isDone ? t.notDone : t.done}
				</Button>
			)}
			{isRaised && (
				<span className={styles.queue} role="status">
					{t.place(place)}
				</span>
			)}
		</div>
	);
}

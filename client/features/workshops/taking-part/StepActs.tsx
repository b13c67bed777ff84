/** What anybody may say in a step without a word: a hand raised, with one's place in the queue, and that one has finished. */

import { Check, Hand } from "lucide-react";
import { roomName } from "#shared/domain/document-kind.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { isHeldNow } from "#shared/ledger/workshop-rights.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { useKeptCommands } from "#client/document/use-kept-commands.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./TakingPart.module.css";

/** In these there is nothing to finish. */
const NOTHING_TO_FINISH: ReadonlySet<Step["kind"]> = new Set(["welcome", "present", "break", "close"]);

const TICK_MS = 5_000;

export function StepActs({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { state, me, give } = useWorkshop();
	const place = state.hands.findIndex(({ member }) => member === me) + 1;
	const waiting = useWaiting(step.id);
	const isRaised = waiting.isRaised ?? place > 0;
	const isDone = waiting.isDone ?? state.done.get(step.id)?.has(me) ?? false;
	const now = currentStep(state)?.id ?? null;
	const hour = useServerNow(TICK_MS);
	// R951: one that is looked at again is finished already.
	const isOver = state.runs.some((run) => run.step === step.id) && !isHeldNow(state, step.id, hour);
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
						: give({ kind: "raise-hand", step: now }, t.raised))
				}
			>
				{isRaised ? t.lower : t.raise}
			</Button>
			{!NOTHING_TO_FINISH.has(step.kind) && !isOver && (
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
			{place > 0 && (
				<span className={styles.queue} role="status">
					{t.place(place)}
				</span>
			)}
		</div>
	);
}

/** What one pressed that has not reached the server yet, as the buttons show it; undefined: nothing of it waits. */
function useWaiting(step: string): { isRaised?: boolean | undefined; isDone?: boolean | undefined } {
	const { workspace, document, me, isTrial } = useWorkshop();
	const { kept } = useKeptCommands(me);
	if (isTrial) return {};
	const room = roomName(workspace, document);
	const own = kept.flatMap(({ room: where, stream, refusal, command }) =>
		where === room && stream === "workshop" && refusal === null ? [command as WorkshopCommand] : [],
	);
	const hand = own.findLast(({ kind }) => kind === "raise-hand" || kind === "lower-hand");
	const done = own.findLast((one) => one.kind === "mark-done" && one.step === step);
	return { isRaised: hand && hand.kind === "raise-hand", isDone: done?.kind === "mark-done" ? done.isDone : undefined };
}

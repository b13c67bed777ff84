/** The steps of a workshop in order, with their planned times; put in order by keys and buttons, added one by one or from a template. */

import { BookmarkPlus, LayoutTemplate, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { MAX_STEPS, plannedMinutes, plannedStarts, STEP_KINDS, usualStep } from "#shared/domain/workshop-step.ts";
import { plannedBeginning } from "#shared/ledger/workshop-course.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { isConnected, useRoomValue } from "#client/document/use-room-value.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts, startTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { hourWords, lengthWords } from "#client/features/workshops/clock-words.ts";
import { SaveTemplateDialog } from "#client/features/workshops/desk/SaveTemplateDialog.tsx";
import { StartDialog } from "#client/features/workshops/desk/StartDialog.tsx";
import { StepRow } from "#client/features/workshops/desk/StepRow.tsx";
import { stepKindMore } from "#client/features/workshops/desk/step-words.ts";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

const MINUTE_MS = 60_000;

type AgendaStepsProps = {
	open: string | null;
	acts: AgendaActs;
	onOpen: (id: string) => void;
	onTry: (id: string) => void;
};

export function AgendaSteps({ open, acts, onOpen, onTry }: AgendaStepsProps) {
	const t = useTexts(agendaTexts);
	const tStart = useTexts(startTexts);
	const kinds = useTexts(stepKindNames);
	const kindsMore = useTexts(stepKindMore);
	const { language } = useLanguage();
	const helpId = useId();
	const { room, state } = useWorkshop();
	const isOnline = useRoomValue(room, isConnected);
	const { can } = useWorkspace();
	const [isStarting, setStarting] = useState(false);
	const [isSaving, setSaving] = useState(false);
	const list = useRef<HTMLOListElement>(null);
	const { steps } = state;
	const starts = plannedStarts(steps);
	const length = plannedMinutes(steps);
	const begins = plannedBeginning(state.details) ?? startOfDay(state.details.startsAt);
	const hourAt = (minutes: number) => (begins === null ? null : hourWords(begins + minutes * MINUTE_MS, language));
	const start = hourAt(0);
	const end = hourAt(length);

	const focusStep = (id: string | undefined) => {
		if (id !== undefined)
			requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus());
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const id = event.target instanceof HTMLElement ? event.target.dataset.step : undefined;
		const at = steps.findIndex((one) => one.id === id);
		const step = steps[at];
		if (!step) return;
		const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
		if (by !== null && event.altKey && event.shiftKey) {
			acts.move(step, by);
			focusStep(step.id);
		} else if (by !== null && !event.altKey) focusStep(steps[at + by]?.id);
		else return;
		event.preventDefault();
	};
	const openFirst = ([id]: readonly string[]) => {
		if (id !== undefined) onOpen(id);
	};

	const adding = steps.length < MAX_STEPS && (
		<>
			<Menu label={t.addStep} trigger={<Button icon={<Plus size={18} aria-hidden />}>{t.addStep}</Button>}>
				{STEP_KINDS.map((kind) => (
					<MenuItem
						key={kind}
						description={kindsMore[kind]}
						onAction={() => void acts.add([{ terms: usualStep(kind, kinds[kind]) }], null, openFirst)}
					>
						{kinds[kind]}
					</MenuItem>
				))}
			</Menu>
			<Button
				variant={steps.length === 0 ? "primary" : "secondary"}
				icon={<LayoutTemplate size={18} aria-hidden />}
				isDisabled={!isOnline}
				onPress={() => setStarting(true)}
			>
				{t.fromTemplate}
			</Button>
		</>
	);
	return (
		<section className={styles.part}>
			<div className={styles.stepsHead}>
				<h2>{t.steps}</h2>
				{steps.length > 0 && (
					<p className={styles.facts}>
						{t.stepsFacts(steps.length, lengthWords(length))}
						{start !== null && end !== null && `, ${t.from(start, end)}`}
					</p>
				)}
			</div>
			{steps.length === 0 ? (
				<EmptyState title={t.emptyTitle} headingLevel={3} action={adding}>
					{t.empty}
				</EmptyState>
			) : (
				<>
					<VisuallyHidden>
						<span id={helpId}>{t.listHelp}</span>
					</VisuallyHidden>
					<ol ref={list} className={styles.steps} aria-describedby={helpId} onKeyDown={onKeyDown}>
						{steps.map((step, index) => (
							<StepRow
								key={step.id}
								step={step}
								place={index}
								count={steps.length}
								at={step.isSkipped ? null : (hourAt(starts[index] ?? 0) ?? `+${lengthWords(starts[index] ?? 0)}`)}
								isOpen={open === step.id}
								acts={acts}
								onOpen={() => onOpen(step.id)}
								onTry={() => onTry(step.id)}
								onDuplicate={() => void acts.duplicate(step, openFirst)}
								onRemoved={() => focusStep((steps[index + 1] ?? steps[index - 1])?.id)}
								isOnline={isOnline}
							/>
						))}
					</ol>
					<div className={styles.adding}>
						{adding}
						{can("runWorkshops") && (
							<Button
								variant="quiet"
								icon={<BookmarkPlus size={18} aria-hidden />}
								isDisabled={!isOnline}
								onPress={() => setSaving(true)}
							>
								{tStart.save}
							</Button>
						)}
					</div>
				</>
			)}
			{!isOnline && <p className={styles.hint}>{t.offline}</p>}
			{isStarting && <StartDialog acts={acts} onClose={() => setStarting(false)} />}
			{isSaving && <SaveTemplateDialog onClose={() => setSaving(false)} />}
		</section>
	);
}

/** Without a day, the hour alone is enough to plan the others. */
function startOfDay(startsAt: string | null): number | null {
	return plannedBeginning({ date: "2026-01-05", startsAt });
}

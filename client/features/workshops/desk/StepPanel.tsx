/** Everything about one step of a workshop, beside the agenda. */

import { Copy, Eye } from "lucide-react";
import { useEffect } from "react";
import { CheckboxGroup } from "react-aria-components";
import {
	MAX_STEP_MINUTES,
	STEP_KINDS,
	STEP_PERMISSIONS,
	type Step,
	type StepPermission,
} from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import type { Whereabouts } from "#client/document/use-people.ts";
import { RichText } from "#client/editor/RichText.tsx";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { StepAheadFields } from "#client/features/workshops/desk/StepAheadFields.tsx";
import { StepTargetFields } from "#client/features/workshops/desk/StepTargetFields.tsx";
import { permissionMore, permissionNames, stepKindMore } from "#client/features/workshops/desk/step-words.ts";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { instructionOf } from "#client/features/workshops/StepInstruction.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { StepVoteActs } from "#client/features/workshops/votes/StepVoteActs.tsx";
import { stepVoteTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { FieldLabel, FieldNotes } from "#client/ui/FieldWords.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";

type StepPanelProps = {
	step: Step;
	acts: AgendaActs;
	onClose: () => void;
	onTry: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function StepPanel({ step, acts, onClose, onTry, onWhere }: StepPanelProps) {
	const t = useTexts(agendaTexts);
	const kinds = useTexts(stepKindNames);
	const kindsMore = useTexts(stepKindMore);
	const { room } = useWorkshop();
	const { id } = step;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const set = (part: Partial<Step>) => void acts.edit(step, part);
	const minutesWrong = (text: string) =>
		/^\d{1,3}$/.test(text) && Number(text) <= MAX_STEP_MINUTES ? null : t.minutesWrong;
	return (
		<div className={styles.wide}>
			<SidePanel title={acts.nameOf(step)} onClose={onClose}>
				<div className={styles.fields}>
					<DraftField
						label={t.title}
						canWrite
						value={step.title}
						placeholder={t.titlePlaceholder}
						onCommit={(text) => set({ title: text.trim().slice(0, 200) })}
					/>
					<div className={styles.pair}>
						<Select
							label={t.kind}
							options={STEP_KINDS.map((value) => ({ value, label: kinds[value], description: kindsMore[value] }))}
							value={step.kind}
							onChange={(kind) => set({ kind })}
						/>
						<DraftField
							label={t.minutes}
							inputMode="numeric"
							canWrite
							value={String(step.minutes)}
							errorOf={minutesWrong}
							onCommit={(text) => set({ minutes: Number(text) })}
						/>
					</div>
					<div className={styles.text}>
						<p className={styles.label} aria-hidden>
							{t.instruction}
						</p>
						<RichText
							room={room}
							field={instructionOf(id)}
							label={t.instruction}
							placeholder={t.instructionPlaceholder}
						/>
					</div>
					<PermissionFields step={step} set={set} />
					<StepTargetFields step={step} set={set} />
					{step.kind === "vote" && <VoteOfStep step={step} />}
					<StepAheadFields step={step} set={set} />
					<Checkbox isSelected={step.isSkipped} onChange={(isSkipped) => set({ isSkipped })}>
						{t.isSkipped}
						<span className={styles.choiceMore}>{t.isSkippedMore}</span>
					</Checkbox>
					<div className={styles.panelActs}>
						<Button icon={<Eye size={18} aria-hidden />} onPress={onTry}>
							{t.tryStep}
						</Button>
						<Button variant="quiet" icon={<Copy size={18} aria-hidden />} onPress={() => void acts.duplicate(step)}>
							{t.duplicate}
						</Button>
					</div>
				</div>
			</SidePanel>
		</div>
	);
}

function VoteOfStep({ step }: { step: Step }) {
	const t = useTexts(stepVoteTexts);
	const { state } = useWorkshop();
	return (
		<fieldset className={styles.fieldset}>
			<legend className={styles.label}>{t.ofStep}</legend>
			<p className={styles.hint}>{state.votes.has(step.id) ? t.hasVote : t.hasNone}</p>
			<div className={styles.panelActs}>
				<StepVoteActs step={step} />
			</div>
		</fieldset>
	);
}

export type StepFieldProps = { step: Step; set: (part: Partial<Step>) => void };

function PermissionFields({ step, set }: StepFieldProps) {
	const t = useTexts(agendaTexts);
	const names = useTexts(permissionNames);
	const more = useTexts(permissionMore);
	const lacksDocument =
		(step.may.includes("write") || step.may.includes("comment")) &&
		(step.target === null || step.target.kind === "cohort");
	return (
		<>
			<CheckboxGroup
				className={styles.choices}
				value={[...step.may]}
				onChange={(may) => set({ may: STEP_PERMISSIONS.filter((one) => may.includes(one)) as StepPermission[] })}
			>
				<FieldLabel label={t.may} />
				{STEP_PERMISSIONS.map((one) => (
					<Checkbox key={one} value={one}>
						{names[one]}
						<span className={styles.choiceMore}>{more[one]}</span>
					</Checkbox>
				))}
				<FieldNotes description={step.may.length === 0 ? t.mayNothing : lacksDocument ? t.needsTarget : undefined} />
			</CheckboxGroup>
			{step.may.includes("cards") && (
				<fieldset className={styles.fieldset}>
					<legend className={styles.label}>{t.cardsHow}</legend>
					<Checkbox isSelected={step.arePrivate} onChange={(arePrivate) => set({ arePrivate })}>
						{t.arePrivate}
						<span className={styles.choiceMore}>{t.arePrivateMore}</span>
					</Checkbox>
					<Checkbox isSelected={step.areAnonymous} onChange={(areAnonymous) => set({ areAnonymous })}>
						{t.areAnonymous}
						<span className={styles.choiceMore}>{t.areAnonymousMore}</span>
					</Checkbox>
				</fieldset>
			)}
		</>
	);
}

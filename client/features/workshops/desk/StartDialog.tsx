/** Adds the steps of a template – one of ours, one that the workspace keeps – or of an earlier workshop, with their instructions. */

import { type ReactNode, useMemo, useState } from "react";
import { frameworkTextName, plainText, richText } from "#shared/document/rich-text.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { plannedMinutes } from "#shared/domain/workshop-step.ts";
import { termsOf, WORKSHOP_TEMPLATES } from "#shared/method/workshop-templates.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { startTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { lengthWords } from "#client/features/workshops/clock-words.ts";
import { KeptTemplateActs } from "#client/features/workshops/desk/KeptTemplateActs.tsx";
import { type Start, startOfKept, startOfTemplate, useEarlierStart } from "#client/features/workshops/desk/starts.ts";
import { StepKindIcon } from "#client/features/workshops/desk/StepKindIcon.tsx";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useKeptTemplates } from "#client/features/workshops/desk/use-kept-templates.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type StartDialogProps = { acts: AgendaActs; onClose: () => void };

export function StartDialog({ acts, onClose }: StartDialogProps) {
	const t = useTexts(startTexts);
	const { language } = useLanguage();
	const { workspace, document, room, state } = useWorkshop();
	const [chosen, setChosen] = useState<string>(WORKSHOP_TEMPLATES[0]?.id ?? "");
	const [isPending, setPending] = useState(false);
	const earlier = useDirectoryDocuments(workspace).filter(({ id, kind }) => kind === "workshop" && id !== document);
	const template = WORKSHOP_TEMPLATES.find(({ id }) => id === chosen);
	const { can } = useWorkspace();
	const { templates, give } = useKeptTemplates();
	const kept = templates.find(({ id }) => id === chosen);
	const keptStart = useMemo(() => (kept ? startOfKept(kept) : null), [kept]);
	const lacksPurpose = plainText(richText(room.doc, frameworkTextName())).trim() === "";

	const take = async (start: Start) => {
		setPending(true);
		const given = await acts.add(start.steps, null);
		setPending(false);
		if (given !== "done") return;
		if (lacksPurpose) room.doc.transact(() => start.writePurpose(room.doc));
		onClose();
	};

	const shown = (start: Start | null, acts: ReactNode = null) => (
		<Chosen
			start={start}
			hasSteps={state.steps.length > 0}
			lacksPurpose={lacksPurpose}
			isPending={isPending}
			acts={acts}
			onTake={take}
			onClose={onClose}
		/>
	);
	return (
		<Dialog title={t.title} isOpen onOpenChange={onClose} size="large">
			<div className={styles.start}>
				<div className={styles.startChoices}>
					<RadioGroup
						label={t.templates}
						value={chosen}
						onChange={setChosen}
						options={WORKSHOP_TEMPLATES.map(({ id, title, about, steps }) => ({
							value: id,
							label: title[language],
							description: `${about[language]} ${t.facts(
								steps.length,
								lengthWords(plannedMinutes(steps.map((step) => termsOf(step, language)))),
							)}.`,
						}))}
					/>
					{templates.length > 0 && (
						<RadioGroup
							label={t.own}
							value={chosen}
							onChange={setChosen}
							options={templates.map(({ id, name, content: { steps } }) => ({
								value: id,
								label: name,
								description: `${t.facts(steps.length, lengthWords(plannedMinutes(steps.map(({ terms }) => terms))))}.`,
							}))}
						/>
					)}
					{earlier.length > 0 && (
						<RadioGroup
							label={t.earlier}
							description={t.earlierMore}
							value={chosen}
							onChange={setChosen}
							options={earlier.map(({ id, title }) => ({ value: id as string, label: title }))}
						/>
					)}
				</div>
				{template ? (
					shown(startOfTemplate(template, language))
				) : kept && keptStart ? (
					shown(
						keptStart,
						can("runWorkshops") && (
							<KeptTemplateActs
								template={kept}
								give={give}
								onRemoved={() => setChosen(WORKSHOP_TEMPLATES[0]?.id ?? "")}
							/>
						),
					)
				) : (
					<Earlier key={chosen} document={chosen as DocumentId}>
						{shown}
					</Earlier>
				)}
			</div>
		</Dialog>
	);
}

type EarlierProps = { document: DocumentId; children: (start: Start | null) => ReactNode };

function Earlier({ document, children }: EarlierProps) {
	const { workspace } = useWorkshop();
	return children(useEarlierStart(workspace, document));
}

type ChosenProps = {
	/** Null while it is read. */
	start: Start | null;
	hasSteps: boolean;
	lacksPurpose: boolean;
	isPending: boolean;
	/** What else is done with what was chosen. */
	acts: ReactNode;
	onTake: (start: Start) => Promise<void>;
	onClose: () => void;
};

function Chosen({ start, hasSteps, lacksPurpose, isPending, acts, onTake, onClose }: ChosenProps) {
	const t = useTexts(startTexts);
	const count = start?.steps.length ?? 0;
	return (
		<section className={styles.startPreview} aria-label={t.preview} aria-live="polite">
			<h3>{t.preview}</h3>
			{start === null ? (
				<Skeleton lines={5} />
			) : count === 0 ? (
				<p className={styles.none}>{t.noSteps}</p>
			) : (
				<ol className={styles.preview}>
					{start.steps.map(({ terms }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: steps that are not kept yet have no other name
						<li key={index}>
							<StepKindIcon kind={terms.kind} size={16} />
							<span>{terms.title}</span>
							<span className={styles.soft}>{lengthWords(terms.minutes)}</span>
						</li>
					))}
				</ol>
			)}
			{start !== null && count > 0 && (
				<p className={styles.hint}>
					{hasSteps && t.afterOthers} {lacksPurpose && start.hasPurpose && t.purposeToo}
				</p>
			)}
			{acts}
			<div className={styles.startActs}>
				<Button onPress={onClose}>{t.cancel}</Button>
				<Button
					variant="primary"
					isPending={isPending}
					isDisabled={start === null || count === 0}
					onPress={() => {
						if (start) void onTake(start);
					}}
				>
					{t.add(count)}
				</Button>
			</div>
		</section>
	);
}

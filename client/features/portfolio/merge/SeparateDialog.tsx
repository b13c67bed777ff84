/** Undoing a merge, at once or weeks later: first what it would change in each of the two, then the act. */

import { useState } from "react";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { mergeScope } from "#shared/document/project-merge.ts";
import { planSeparation, type Separation, separateProject } from "#shared/document/project-separation.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { AttestedWords } from "#client/features/portfolio/merge/AttestedWords.tsx";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import styles from "./MergeDialog.module.css";
import { useAttested } from "#client/features/portfolio/merge/use-attested.ts";
import { useFieldWords } from "#client/features/portfolio/use-field-words.ts";

type SeparateDialogProps = { room: OpenRoom; gone: RecordId; onClose: () => void };

export function SeparateDialog({ room, gone, onClose }: SeparateDialogProps) {
	const t = useTexts(attestedTexts);
	const toast = useToast();
	const projects = useTable(room, projectTable);
	const plan = useDocReading(room.doc, gone, planSeparation);
	const [isLate, setLate] = useState(false);
	const nameOf = (id: RecordId) => projects.get(id)?.name || t.untitled;
	const separate = () => {
		const done = doOnce(room.doc, mergeScope(room.doc), () => separateProject(room.doc, gone));
		if (!done.value) return setLate(true);
		toast({
			text: t.separated(nameOf(gone)),
			tone: "ok",
			action: {
				label: t.undo,
				onAction: () => {
					if (done.takeBack()) toast({ text: t.undone, tone: "ok" });
				},
			},
		});
		onClose();
	};
	return (
		<Dialog
			title={t.undoMerge}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="large"
			actions={
				<>
					<Button variant="quiet" onPress={onClose}>
						{t.cancel}
					</Button>
					<Button variant="primary" isDisabled={plan === null} onPress={separate}>
						{t.undoMerge}
					</Button>
				</>
			}
		>
			<div className={styles.body}>
				{(isLate || plan === null) && (
					<Banner tone="warn" isLive>
						{t.goneMeanwhile}
					</Banner>
				)}
				{plan && <SeparationWords room={room} plan={plan} gone={gone} nameOf={nameOf} />}
			</div>
		</Dialog>
	);
}

type SeparationWordsProps = { room: OpenRoom; plan: Separation; gone: RecordId; nameOf: (id: RecordId) => string };

function SeparationWords({ room, plan, gone, nameOf }: SeparationWordsProps) {
	const t = useTexts(attestedTexts);
	const words = useFieldWords();
	const own = useTable(room, ownFieldTable);
	const attested = useAttested(room, plan.kept, gone);
	const kept = nameOf(plan.kept);
	const label = (field: string, key: string | null) =>
		field === "own" && key !== null ? (own.get(key)?.label ?? "") : words.name(field as keyof ProjectFields);
	const ofProject = plan.takenBack.filter(({ field }) => field !== "picks");
	const lines = ofProject.filter(({ id, field }) => field === "budget" && id === plan.kept).length;
	const cohorts = plan.takenBack.length - ofProject.length;
	const fields = new Set(
		ofProject
			.filter(({ field, id }) => field !== "budget" && id === plan.kept)
			.map(({ field, key }) => label(field, key)),
	);
	const stays = new Set(plan.stays.map(({ field, key }) => label(field, key)));
	return (
		<>
			<p>{t.becomesApart(nameOf(gone), kept)}</p>
			{!plan.isKnown && <p>{t.unknown(kept)}</p>}
			{plan.isKnown && plan.takenBack.length === 0 && <p>{t.nothingTaken(kept)}</p>}
			{plan.takenBack.length > 0 && (
				<div>
					<p>{t.takesBack(kept)}</p>
					<ul className={styles.said}>
						{lines > 0 && <li>{t.budgetLines(lines)}</li>}
						{[...fields].map((field) => (
							<li key={field}>{field}</li>
						))}
						{cohorts > 0 && <li>{t.fromCohorts(cohorts)}</li>}
					</ul>
				</div>
			)}
			{stays.size > 0 && (
				<div>
					<p>{t.stays(kept)}</p>
					<ul className={styles.said}>
						{[...stays].map((field) => (
							<li key={field}>{field}</li>
						))}
					</ul>
				</div>
			)}
			<AttestedWords attested={attested} kept={kept} gone={nameOf(gone)} isComingBack />
		</>
	);
}

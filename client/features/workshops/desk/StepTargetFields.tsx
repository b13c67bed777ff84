/** What a step works on: a document or one passage of it, a record, or the projects of a cohort. */

import { useState } from "react";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { citableLabel } from "#shared/document/directory.ts";
import { headingsOf } from "#shared/document/headings.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useRoom } from "#client/document/use-room.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import type { StepFieldProps } from "#client/features/workshops/desk/StepPanel.tsx";
import { STEP_RECORD_KINDS } from "#client/features/workshops/desk/use-target-name.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import type { Option } from "#client/ui/OptionItem.tsx";
import { Select } from "#client/ui/Select.tsx";

type Kind = StepTarget["kind"] | "nothing";

export function StepTargetFields({ step, set }: StepFieldProps) {
	const t = useTexts(agendaTexts);
	const { workspace } = useWorkshop();
	const { target } = step;
	/** The kind that was chosen here; what it is comes next. */
	const [chosen, setChosen] = useState<Kind | null>(null);
	const kind = chosen ?? target?.kind ?? "nothing";
	return (
		<>
			<Select<Kind>
				label={t.target}
				options={[
					{ value: "nothing", label: t.targetNothing },
					{ value: "document", label: t.targetDocument },
					{ value: "record", label: t.targetRecord },
					{ value: "cohort", label: t.targetCohort },
				]}
				value={kind}
				onChange={(next) => {
					setChosen(next);
					if (next === "nothing") set({ target: null });
				}}
			/>
			{kind === "document" && (
				<DocumentField
					workspace={workspace}
					target={target?.kind === "document" ? target : null}
					onChange={(next) => set({ target: next })}
				/>
			)}
			{kind === "record" && (
				<RecordField
					workspace={workspace}
					value={target?.kind === "record" ? `${target.document}/${target.record}` : null}
					onChange={(next) => set({ target: next })}
				/>
			)}
			{kind === "cohort" && (
				<CohortField
					workspace={workspace}
					value={target?.kind === "cohort" ? target.cohort : null}
					onChange={(cohort) => set({ target: { kind: "cohort", cohort } })}
				/>
			)}
		</>
	);
}

type OfDocument = Extract<StepTarget, { kind: "document" }>;
type DocumentFieldProps = { workspace: WorkspaceId; target: OfDocument | null; onChange: (target: OfDocument) => void };

function DocumentField({ workspace, target, onChange }: DocumentFieldProps) {
	const t = useTexts(agendaTexts);
	const kinds = useTexts(kindNames);
	const documents = useDirectoryDocuments(workspace);
	const offered = documents.filter(
		({ id, kind, archived }) => kind !== "workshop" && (!archived || id === target?.document),
	);
	if (offered.length === 0) return <p className={styles.none}>{t.noneYet}</p>;
	const isFramework = documents.find(({ id }) => id === target?.document)?.kind === "framework";
	return (
		<>
			<ComboBox
				label={t.targetDocumentField}
				options={offered.map(({ id, kind, title }) => ({ value: id, label: title, description: kinds[kind] }))}
				value={target?.document ?? null}
				onChange={(id) => {
					if (id !== null) onChange({ kind: "document", document: id as DocumentId, block: null });
				}}
			/>
			{target !== null && isFramework && (
				<PassageField key={target.document} workspace={workspace} target={target} onChange={onChange} />
			)}
		</>
	);
}

const WHOLE = "";

function PassageField({ workspace, target, onChange }: DocumentFieldProps & { target: OfDocument }) {
	const t = useTexts(agendaTexts);
	const room = useRoom(roomName(workspace, target.document));
	const headings = useDocReading(room.doc, frameworkTextName(), headingsOf);
	if (headings.length === 0 && target.block === null) return <p className={styles.hint}>{t.noOutline}</p>;
	const isGone = target.block !== null && !headings.some(({ id }) => id === target.block);
	return (
		<Select
			label={t.passage}
			options={[
				{ value: WHOLE as string, label: t.wholeDocument },
				...headings.map(({ id, level, text }) => ({ value: id, label: `${"– ".repeat(level - 1)}${text}` })),
			]}
			value={isGone ? null : (target.block ?? WHOLE)}
			{...(isGone && headings.length > 0 ? { error: t.passageGone } : {})}
			onChange={(block) => onChange({ ...target, block: block === WHOLE ? null : block })}
		/>
	);
}

type OneFieldProps<Chosen> = { workspace: WorkspaceId; value: string | null; onChange: (chosen: Chosen) => void };

function RecordField({ workspace, value, onChange }: OneFieldProps<StepTarget>) {
	const t = useTexts(agendaTexts);
	const documents = useDirectoryDocuments(workspace);
	const entries = useDirectoryEntries(workspace);
	const options = entries.flatMap((entry): Option[] => {
		const { kind, id, document, archived } = entry;
		if (!STEP_RECORD_KINDS.some((one) => one === kind) || document === null) return [];
		const key = `${document}/${id}`;
		if (archived && key !== value) return [];
		const set = documents.find((one) => one.id === document)?.title ?? "";
		return [{ value: key, label: citableLabel(entry) || t.untitled, description: set }];
	});
	if (options.length === 0) return <p className={styles.none}>{t.noneYet}</p>;
	return (
		<ComboBox
			label={t.targetRecordField}
			options={options}
			value={value}
			onChange={(key) => {
				const [document = "", record = ""] = (key ?? "").split("/");
				if (record !== "") onChange({ kind: "record", document: document as DocumentId, record });
			}}
		/>
	);
}

function CohortField({ workspace, value, onChange }: OneFieldProps<string>) {
	const t = useTexts(agendaTexts);
	const cohorts = useDirectoryEntries(workspace).filter(
		({ kind, id, archived }) => kind === "cohort" && (!archived || id === value),
	);
	if (cohorts.length === 0) return <p className={styles.none}>{t.noneYet}</p>;
	return (
		<Select
			label={t.targetCohortField}
			options={cohorts.map((one) => ({ value: one.id, label: citableLabel(one) || t.untitled }))}
			value={value}
			onChange={onChange}
		/>
	);
}

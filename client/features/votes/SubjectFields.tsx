/** Chooses what a vote or a decision is about, and shows the words that will be frozen. */

import { useState } from "react";
import { CheckboxGroup } from "react-aria-components";
import type { WordingPart } from "#shared/document/block-wording.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useBaliseSets } from "#client/document/use-balise-sets.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { RecordField } from "#client/features/votes/RecordField.tsx";
import { RecommendationFields } from "#client/features/votes/RecommendationFields.tsx";
import type { SubjectDraft, SubjectKind } from "#client/features/votes/subject-draft.ts";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { FieldLabel, FieldNotes } from "#client/ui/FieldWords.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type SubjectFieldsProps = {
	workspace: WorkspaceId;
	label: string;
	kinds: readonly SubjectKind[];
	draft: SubjectDraft;
	/** Of the document that is chosen, as it is now. */
	parts: readonly WordingPart[];
	subject: VoteSubject | null;
	isTried: boolean;
	onChange: (draft: SubjectDraft) => void;
};

export function SubjectFields(props: SubjectFieldsProps) {
	const { label, kinds, draft, subject, isTried, onChange } = props;
	const t = useTexts(newVoteTexts);
	const tDecision = useTexts(decisionTexts);
	const words: Record<SubjectKind, { label: string; description?: string }> = {
		question: { label: t.aboutQuestion, description: t.aboutQuestionMore },
		passage: { label: t.aboutPassage, description: t.aboutPassageMore },
		balise: { label: t.aboutBalise, description: t.aboutBaliseMore },
		recommendation: { label: t.aboutRecommendation, description: t.aboutRecommendationMore },
		nothing: { label: tDecision.aboutNothing },
	};
	return (
		<>
			<RadioGroup
				label={label}
				options={kinds.map((value) => ({ value, ...words[value] }))}
				value={draft.kind}
				onChange={(kind) => onChange({ ...draft, kind, document: null, blocks: [], record: null })}
			/>
			{draft.kind === "question" && (
				<TextArea
					label={t.question}
					mark="required"
					rows={2}
					value={draft.question}
					maxLength={4000}
					{...(isTried && subject === null ? { error: t.questionMissing } : {})}
					onChange={(question) => onChange({ ...draft, question })}
				/>
			)}
			{draft.kind === "passage" && <PassageFields {...props} />}
			{draft.kind === "balise" && <BaliseField {...props} />}
			{draft.kind === "recommendation" && <RecommendationFields {...props} isEmpty={subject === null} />}
			{subject !== null && subject.kind !== "question" && (
				<div className={styles.frozen}>
					<p className={styles.legend}>{t.frozenNow}</p>
					<SubjectView subject={subject} />
				</div>
			)}
		</>
	);
}

/** Below this many, a search would only be in the way. */
const SEARCH_FROM = 12;

function PassageFields({ workspace, draft, parts, subject, isTried, onChange }: SubjectFieldsProps) {
	const t = useTexts(newVoteTexts);
	const [typed, setTyped] = useState("");
	const frameworks = useDirectoryDocuments(workspace).filter(({ kind, archived }) => kind === "framework" && !archived);
	if (frameworks.length === 0) return <p>{t.noFramework}</p>;
	const wanted = foldText(typed);
	const shown = parts.filter(({ text }) => foldText(text).includes(wanted));
	const hidden = draft.blocks.filter((id) => !shown.some((one) => one.id === id));
	const isMissing = isTried && draft.document !== null && subject === null;
	return (
		<>
			<Select
				label={t.framework}
				options={frameworks.map(({ id, title }) => ({ value: id as string, label: title }))}
				value={draft.document}
				{...(isTried && draft.document === null ? { error: t.frameworkMissing } : {})}
				onChange={(id) => onChange({ ...draft, document: id as DocumentId, blocks: [] })}
			/>
			{draft.document !== null && (
				<CheckboxGroup
					className={styles.picker}
					value={draft.blocks.filter((id) => shown.some((one) => one.id === id))}
					isInvalid={isMissing}
					onChange={(ids) => onChange({ ...draft, blocks: [...hidden, ...ids] })}
				>
					<FieldLabel label={t.blocks} />
					{parts.length >= SEARCH_FROM && (
						<SearchField label={t.blocksSearch} hideLabel value={typed} onChange={setTyped} />
					)}
					{parts.length === 0 ? (
						<p>{t.noBlocks}</p>
					) : (
						<div className={styles.blocks}>
							{shown.map(({ id, text }) => (
								<Checkbox key={id} value={id}>
									<span className={styles.block}>{text}</span>
								</Checkbox>
							))}
						</div>
					)}
					<FieldNotes
						description={t.blocksHint(parts.filter(({ id }) => draft.blocks.includes(id)).length)}
						{...(isMissing ? { error: t.blocksMissing } : {})}
					/>
				</CheckboxGroup>
			)}
		</>
	);
}

function BaliseField({ workspace, draft, isTried, onChange }: SubjectFieldsProps) {
	const t = useTexts(newVoteTexts);
	const { sets, isReady } = useBaliseSets(workspace);
	const options = sets.flatMap(({ document, title, balises }) =>
		balises
			.filter(({ archived, mergedInto }) => !archived && !mergedInto)
			.map(({ id, code, name }) => ({
				value: `${document}/${id}`,
				label: [code, name].filter(Boolean).join(" – ") || title,
				description: title,
			})),
	);
	if (isReady && options.length === 0) return <p>{t.noBalise}</p>;
	return <RecordField label={t.balise} missing={t.baliseMissing} {...{ options, draft, isTried, onChange }} />;
}

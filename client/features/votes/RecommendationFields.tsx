/** Chooses the recommendation that is voted on, and which of its two wordings. */

import { RECOMMENDATION_WORDINGS } from "#shared/document/record-wording.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { useDirectoryDocuments, useDirectoryEntries, useDirectoryReady } from "#client/document/use-directory.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { RecordField } from "#client/features/votes/RecordField.tsx";
import type { SubjectDraft } from "#client/features/votes/subject-draft.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";

type RecommendationFieldsProps = {
	workspace: WorkspaceId;
	draft: SubjectDraft;
	isEmpty: boolean;
	isTried: boolean;
	onChange: (draft: SubjectDraft) => void;
};

export function RecommendationFields({ workspace, draft, isEmpty, isTried, onChange }: RecommendationFieldsProps) {
	const t = useTexts(newVoteTexts);
	const tMethod = useTexts(methodTexts);
	const documents = useDirectoryDocuments(workspace);
	const entries = useDirectoryEntries(workspace);
	const isReady = useDirectoryReady(workspace);
	const titleOf = (document: DocumentId | null) => documents.find(({ id }) => id === document)?.title ?? "";
	const options = entries
		.filter(({ kind, archived, document }) => kind === "recommendation" && !archived && document !== null)
		.map(({ id, code, name, document }) => ({
			value: `${document}/${id}`,
			label: [code, name].filter(Boolean).join(" – "),
			description: titleOf(document),
		}))
		.sort(
			(a, b) =>
				a.description.localeCompare(b.description) || a.label.localeCompare(b.label, "fr-CA", { numeric: true }),
		);
	if (isReady && options.length === 0) return <p>{t.noRecommendation}</p>;
	const isChosen = draft.document !== null && draft.record !== null;
	return (
		<>
			<RecordField
				label={t.recommendation}
				missing={t.recommendationMissing}
				{...{ options, draft, isTried, onChange }}
			/>
			<RadioGroup
				label={t.whichWording}
				orientation="horizontal"
				{...(isChosen && isEmpty ? { description: t.noWords } : {})}
				options={RECOMMENDATION_WORDINGS.map((value) => ({
					value,
					label: value === "original" ? tMethod.partOriginal : tMethod.partWording,
				}))}
				value={draft.wording}
				onChange={(wording) => onChange({ ...draft, wording })}
			/>
		</>
	);
}

/** Chooses one record of the sets of a workspace: the balise or the recommendation that is voted on. */

import type { DocumentId } from "#shared/lib/ids.ts";
import type { SubjectDraft } from "#client/features/votes/subject-draft.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";

type RecordFieldProps = {
	label: string;
	/** Each under `<document>/<record>`. */
	options: readonly { value: string; label: string; description: string }[];
	draft: SubjectDraft;
	/** Said when it was asked for and none is chosen. */
	missing: string;
	isTried: boolean;
	onChange: (draft: SubjectDraft) => void;
};

export function RecordField({ label, options, draft, missing, isTried, onChange }: RecordFieldProps) {
	const isChosen = draft.document !== null && draft.record !== null;
	return (
		<ComboBox
			label={label}
			options={options}
			value={isChosen ? `${draft.document}/${draft.record}` : null}
			{...(isTried && !isChosen ? { error: missing } : {})}
			onChange={(value) => {
				const [document = "", record = ""] = (value ?? "").split("/");
				onChange({
					...draft,
					document: document === "" ? null : (document as DocumentId),
					record: record === "" ? null : record,
				});
			}}
		/>
	);
}

/** Whether whoever votes says why. */

import type { VoteFieldsProps } from "#client/features/votes/MethodFields.tsx";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";

export function ReasonsField({ draft, onChange }: Pick<VoteFieldsProps, "draft" | "onChange">) {
	const t = useTexts(newVoteTexts);
	return (
		<RadioGroup
			label={t.reasons}
			orientation="horizontal"
			{...(draft.method === "consent" ? { description: t.reasonsHint } : {})}
			options={[
				{ value: "none", label: t.reasonsNone },
				{ value: "optional", label: t.reasonsOptional },
				{ value: "required", label: t.reasonsRequired },
			]}
			value={draft.reasons}
			onChange={(reasons) => onChange({ reasons })}
		/>
	);
}

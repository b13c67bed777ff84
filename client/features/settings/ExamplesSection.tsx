/** Removes the fictional starter content. */

import { useState } from "react";
import { useApi } from "#client/api/use-api.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

export function ExamplesSection() {
	const api = useApi();
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const { save } = useSaving();
	const [isAsking, setAsking] = useState(false);
	const remove = async () => {
		const isDone = await save(() => api.removeExamples(workspace.id), t.examplesRemoved);
		if (isDone) workspace.reload();
		return isDone;
	};
	return (
		<SettingsSection id="exemples" title={t.examples} why={t.examplesWhy}>
			<div>
				<Button onPress={() => setAsking(true)}>{t.removeExamples}</Button>
			</div>
			<ConfirmDialog
				title={t.removeExamplesTitle}
				confirmLabel={t.removeExamples}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={remove}
			>
				<p>{t.removeExamplesSentence}</p>
			</ConfirmDialog>
		</SettingsSection>
	);
}

/** Creates a workspace: a name, and examples if wanted. */

import { useState } from "react";
import { useLocation } from "wouter";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { texts } from "#client/features/home/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./form.module.css";

type CreateWorkspaceDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const FORM = "create-workspace";

export function CreateWorkspaceDialog({ isOpen, onOpenChange }: CreateWorkspaceDialogProps) {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [, navigate] = useLocation();
	const cache = useResourceCache();
	const [name, setName] = useState("");
	const [examples, setExamples] = useState(true);
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	const create = async () => {
		setPending(true);
		const result = await api.createWorkspace({ name, examples });
		setPending(false);
		if (!result.ok) {
			setFailure(result.error);
			return;
		}
		cache.invalidate("me");
		navigate(paths.workspace(result.value.id as WorkspaceId));
	};

	return (
		<Dialog
			title={t.createWorkspace}
			isOpen={isOpen}
			onOpenChange={onOpenChange}
			size="small"
			actions={
				<>
					<Button onPress={() => onOpenChange(false)}>{t.cancel}</Button>
					<Button type="submit" form={FORM} variant="primary" isPending={isPending}>
						{t.createIt}
					</Button>
				</>
			}
		>
			<form
				id={FORM}
				className={styles.form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void create();
				}}
			>
				<TextField
					label={t.workspaceName}
					description={t.workspaceNameExample}
					value={name}
					onChange={setName}
					maxLength={120}
					autoFocus
					error={failure ? failureSentence(failure, language) : undefined}
				/>
				<Checkbox isSelected={examples} onChange={setExamples}>
					{t.withExamples}
				</Checkbox>
			</form>
		</Dialog>
	);
}

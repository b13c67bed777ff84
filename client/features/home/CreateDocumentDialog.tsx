/** Creates a document: its kind, its title, and for a framework a proposed outline or a blank page. */

import { useState } from "react";
import { useLocation } from "wouter";
import { DOCUMENT_KINDS, type DocumentKind } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/home/texts.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./form.module.css";

type CreateDocumentDialogProps = { kind: DocumentKind; onClose: () => void };

const FORM = "create-document";

/** Draw it only while it is open; `kind` is the one offered first. */
export function CreateDocumentDialog({ kind: firstKind, onClose }: CreateDocumentDialogProps) {
	const api = useApi();
	const t = useTexts(texts);
	const kinds = useTexts(kindNames);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const [, navigate] = useLocation();
	const [kind, setKind] = useState(firstKind);
	const [title, setTitle] = useState("");
	const [start, setStart] = useState<"outline" | "empty">("outline");
	const [isPending, setPending] = useState(false);
	const [isTitleMissing, setTitleMissing] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const purposes: Record<DocumentKind, string> = {
		framework: t.frameworkPurpose,
		"indicator-set": t.indicatorPurpose,
		"balise-set": t.balisePurpose,
		"resource-set": t.resourcePurpose,
		"recommendation-set": t.recommendationPurpose,
		glossary: t.glossaryPurpose,
	};

	const create = async () => {
		const isMissing = title.trim() === "";
		setTitleMissing(isMissing);
		if (isMissing || isPending) return;
		setPending(true);
		const result = await api.createDocument(workspace.id, {
			kind,
			title: title.trim(),
			start: kind === "framework" ? start : "empty",
			language,
		});
		setPending(false);
		if (result.ok) navigate(paths.document(workspace.id, kind, result.value.id as DocumentId));
		else setFailure(result.error);
	};

	return (
		<Dialog
			title={t.createTitle}
			isOpen
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
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
					label={t.documentTitle}
					value={title}
					onChange={(value) => {
						setTitle(value);
						setTitleMissing(false);
					}}
					maxLength={200}
					autoFocus
					error={isTitleMissing ? t.titleMissing : failure ? failureSentence(failure, language) : undefined}
				/>
				<RadioGroup
					label={t.kind}
					value={kind}
					onChange={setKind}
					options={DOCUMENT_KINDS.map((value) => ({ value, label: kinds[value], description: purposes[value] }))}
				/>
				{kind === "framework" && (
					<RadioGroup
						label={t.start}
						value={start}
						onChange={setStart}
						options={[
							{ value: "outline", label: t.startOutline, description: t.startOutlineWhy },
							{ value: "empty", label: t.startEmpty },
						]}
					/>
				)}
			</form>
		</Dialog>
	);
}

/** Takes the archive of a workspace and opens the new workspace made of it. */

import { FileUp } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useLocation } from "wouter";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { texts } from "#client/features/home/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export function ImportArchive() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [, navigate] = useLocation();
	const cache = useResourceCache();
	const toast = useToast();
	const [isPending, setPending] = useState(false);
	const take = async (file: File | undefined) => {
		if (!file) return;
		setPending(true);
		const result = await api.importArchive(file);
		setPending(false);
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return;
		}
		cache.invalidate("me");
		toast({ text: t.imported(result.value.name) });
		navigate(paths.workspace(result.value.id as WorkspaceId));
	};
	return (
		<FileTrigger acceptedFileTypes={[".zip", "application/zip"]} onSelect={(files) => void take(files?.[0])}>
			<Button icon={<FileUp size={18} aria-hidden />} isPending={isPending}>
				{isPending ? t.importing : t.importArchive}
			</Button>
		</FileTrigger>
	);
}

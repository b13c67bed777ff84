/** How the people and documents of the journal are called: those who are here, those who left and still have a name, and the documents of the directory. */

import { useMemo } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import type { Called } from "#client/features/journal/journal-rows.ts";
import { useLanguage } from "#client/i18n/language-context.ts";

/** Null as long as the names are not here: nobody is to be told as forgotten meanwhile. */
export function useCalled(workspace: WorkspaceId): Called | null {
	const api = useApi();
	const { language } = useLanguage();
	const members = useResource(`workspaces/${workspace}/members`, () => api.members(workspace));
	const left = useResource(`workspaces/${workspace}/members/left`, () => api.peopleWhoLeft(workspace));
	const documents = useDirectoryDocuments(workspace);
	return useMemo(() => {
		if (members.state === "loading" || left.state === "loading") return null;
		const names = new Map<string, string>();
		for (const list of [left, members])
			if (list.state === "ready") for (const { id, name } of list.value) names.set(id, name);
		const titles = new Map<string, string>(documents.map(({ id, title }) => [id, title]));
		return { member: (id) => names.get(id) ?? null, document: (id) => titles.get(id) ?? null, language };
	}, [members, left, documents, language]);
}

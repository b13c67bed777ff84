/** The desk of whoever leads a workshop. */

import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { Page } from "#client/ui/Page.tsx";

export function DeskPage() {
	const { workspace, document, state } = useWorkshop();
	const title = useDocumentTitle(workspace, document);
	return <Page title={title ?? ""}>{state.door?.code}</Page>;
}

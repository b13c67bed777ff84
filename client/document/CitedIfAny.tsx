/** In a question that is asked anyway: what cites the thing, and nothing when nothing does. */

import type { CitableKey } from "#shared/domain/citable.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { passageHref } from "#client/document/passage-href.ts";
import { removalTexts } from "#client/document/removal-texts.ts";
import { usePassagesCiting } from "#client/document/use-directory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function CitedIfAny({ workspace, cited }: { workspace: WorkspaceId; cited: CitableKey }) {
	const t = useTexts(removalTexts);
	if (usePassagesCiting(workspace, cited).length === 0) return null;
	return (
		<>
			<p>{t.archiveCitedSentence}</p>
			<CitedIn workspace={workspace} cited={cited} hrefOf={passageHref(workspace)} />
		</>
	);
}

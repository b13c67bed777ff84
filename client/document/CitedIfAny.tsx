/** In a question that is asked anyway: what cites the thing, after a sentence that says what becomes of it, and nothing when nothing does. */

import { kindOfLink, type LinkKey } from "#shared/domain/citable.ts";
import { isByFields } from "#shared/document/directory.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { removalTexts } from "#client/document/removal-texts.ts";
import { usePassagesCiting } from "#client/document/use-directory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type CitedIfAnyProps = { workspace: WorkspaceId; cited: LinkKey; sentence?: string };

export function CitedIfAny({ workspace, cited, sentence }: CitedIfAnyProps) {
	const t = useTexts(removalTexts);
	const passages = usePassagesCiting(workspace, cited);
	if (passages.length === 0) return null;
	const isInFormulas = kindOfLink(cited) === "indicator" && passages.some(isByFields);
	return (
		<>
			{sentence !== undefined && <p>{isInFormulas ? `${sentence} ${t.formulasStop}` : sentence}</p>}
			<CitedIn workspace={workspace} cited={cited} />
		</>
	);
}

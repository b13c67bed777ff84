/** Says of an archived project that it was merged, and into which. */

import { citableKey } from "#shared/domain/citable.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryEntry } from "#client/document/use-directory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";

export function MergedBadge({ into }: { into: string }) {
	return <Badge>{useMergedWords(into)}</Badge>;
}

/** The same as plain words, where there is little room. */
export function MergedWords({ into }: { into: string }) {
	return useMergedWords(into);
}

function useMergedWords(into: string): string {
	const t = useTexts(attestedTexts);
	const { id } = useWorkspace();
	const survivor = useDirectoryEntry(id, citableKey("project", into));
	return t.mergedInto(survivor?.name || t.untitled);
}

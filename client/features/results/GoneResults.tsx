/** What the address names is not there. */

import { resultsPath } from "#client/api/results-path.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function GoneResults({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	return (
		<EmptyState title={t.goneTitle} action={<ButtonLink href={resultsPath(workspace)}>{t.wholePortfolio}</ButtonLink>}>
			{t.gone}
		</EmptyState>
	);
}

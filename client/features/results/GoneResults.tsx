/** What the address names is not there. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function GoneResults({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	return (
		<EmptyState
			title={t.goneTitle}
			action={<ButtonLink href={paths.results(workspace)}>{t.wholePortfolio}</ButtonLink>}
		>
			{t.gone}
		</EmptyState>
	);
}

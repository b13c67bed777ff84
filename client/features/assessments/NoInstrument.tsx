/** Where no instrument is in use yet: nothing can be assessed before one is published. */

import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function NoInstrument({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(roundTexts);
	return (
		<EmptyState
			title={t.noInstrument}
			action={
				<ButtonLink variant="primary" href={paths.instruments(workspace)}>
					{t.seeInstruments}
				</ButtonLink>
			}
		>
			{t.noInstrumentMore}
		</EmptyState>
	);
}

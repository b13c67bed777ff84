/** What an empty framework says: what it is for, and how to begin. */

import { texts } from "#client/features/framework/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function EmptyFramework({ canWrite, onStart }: { canWrite: boolean; onStart: () => void }) {
	const t = useTexts(texts);
	return (
		<EmptyState
			title={t.emptyTitle}
			action={
				canWrite && (
					<Button variant="primary" onPress={onStart}>
						{t.start}
					</Button>
				)
			}
		>
			{canWrite ? t.emptyWrite : t.emptyRead}
		</EmptyState>
	);
}

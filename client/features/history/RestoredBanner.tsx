/** Says what was just put back, and takes it back. */

import { texts } from "#client/features/history/texts.ts";
import type { Restoring } from "#client/features/history/use-restore.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";

export function RestoredBanner({ restoring: { done, forget, undo } }: { restoring: Restoring }) {
	const t = useTexts(texts);
	if (done === null) return null;
	return (
		<Banner
			onClose={forget}
			action={
				<Button size="small" onPress={undo}>
					{t.undo}
				</Button>
			}
		>
			{done}
		</Banner>
	);
}

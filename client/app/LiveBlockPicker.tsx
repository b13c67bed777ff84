/** The dialog that asks what a live block of a text shows. */

import type { LiveBlockAttributes } from "#shared/editor/live-block.ts";
import { texts } from "#client/app/texts.ts";
import { ViewChoices } from "#client/features/portfolio/views/ViewChoices.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";

type LiveBlockPickerProps = { onPick: (block: LiveBlockAttributes) => void; onClose: () => void };

export function LiveBlockPicker({ onPick, onClose }: LiveBlockPickerProps) {
	const t = useTexts(texts);
	return (
		<Dialog title={t.liveBlockTitle} isOpen onOpenChange={onClose}>
			<ViewChoices onPick={(view) => onPick({ kind: "view", ...view })} />
		</Dialog>
	);
}

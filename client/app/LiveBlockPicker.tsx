/** The dialog that asks what a live block of a text shows: a saved view of the portfolio, or a plot of an indicator. */

import type { LiveBlockAttributes } from "#shared/editor/live-block.ts";
import { texts } from "#client/app/texts.ts";
import { ViewChoices } from "#client/features/portfolio/views/ViewChoices.tsx";
import { ResultChoices } from "#client/features/results/ResultChoices.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";

type LiveBlockPickerProps = { onPick: (block: LiveBlockAttributes) => void; onClose: () => void };

export function LiveBlockPicker({ onPick, onClose }: LiveBlockPickerProps) {
	const t = useTexts(texts);
	return (
		<Dialog title={t.liveBlockTitle} isOpen onOpenChange={onClose}>
			<Tabs
				label={t.liveBlockTitle}
				items={[
					{
						id: "view",
						title: t.liveBlockView,
						content: <ViewChoices onPick={(view) => onPick({ kind: "view", ...view })} />,
					},
					{ id: "indicator", title: t.liveBlockIndicator, content: <ResultChoices onPick={onPick} /> },
				]}
			/>
		</Dialog>
	);
}

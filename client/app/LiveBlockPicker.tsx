/** The dialog that asks what a live block of a text shows: a saved view of the portfolio, or a plot of an indicator. */

import { useState } from "react";
import type { LiveBlockAttributes } from "#shared/editor/live-block-attributes.ts";
import { texts } from "#client/app/texts.ts";
import { ViewChoices } from "#client/features/portfolio/views/ViewChoices.tsx";
import { ResultChoices } from "#client/features/results/ResultChoices.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";

type LiveBlockPickerProps = {
	now?: LiveBlockAttributes;
	onPick: (block: LiveBlockAttributes) => void;
	onClose: () => void;
};

export function LiveBlockPicker({ now, onPick, onClose }: LiveBlockPickerProps) {
	const t = useTexts(texts);
	const title = now ? t.liveBlockChange : t.liveBlockTitle;
	const [tab, setTab] = useState<string>(now?.kind ?? "view");
	const view = now?.kind === "view" ? now : undefined;
	const indicator = now?.kind === "indicator" ? now : undefined;
	return (
		<Dialog title={title} isOpen onOpenChange={onClose}>
			<Tabs
				label={title}
				selected={tab}
				onSelect={setTab}
				items={[
					{
						id: "view",
						title: t.liveBlockView,
						content: (
							<ViewChoices
								now={view?.target}
								isChange={now !== undefined}
								onPick={(one) => onPick({ kind: "view", ...one })}
							/>
						),
					},
					{
						id: "indicator",
						title: t.liveBlockIndicator,
						content: <ResultChoices now={indicator} isChange={now !== undefined} onPick={onPick} />,
					},
				]}
			/>
		</Dialog>
	);
}

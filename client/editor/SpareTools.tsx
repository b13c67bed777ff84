/** The menu at the end of a bar that is too narrow for all its tools: those that left it, the first to leave first. */

import { Ellipsis } from "lucide-react";
import { type RefObject, useEffect } from "react";
import type { Tool } from "#client/editor/EditorToolbar.tsx";
import { lateTexts } from "#client/editor/late-texts.ts";
import { useCountAway } from "#client/editor/put-away.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useMedia } from "#client/ui/use-media.ts";

/** On a phone the bar scrolls under the thumb instead. */
const NARROW = "(max-width: 48rem)";

export type SpareToolsProps = {
	/** Holds the bar and nothing else. */
	place: RefObject<HTMLElement | null>;
	/** Those that may leave, in the order in which they do. */
	tools: readonly Tool[];
	/** What the bar has beside them: another value, another width. */
	shown: unknown;
	/** Calls back with how many have left. */
	onAway: (count: number) => void;
};

export function SpareTools({ place, tools, shown, onAway }: SpareToolsProps) {
	const t = useTexts(lateTexts);
	const isNarrow = useMedia(NARROW);
	const away = useCountAway(place, isNarrow ? 0 : tools.length, shown, onAway);
	useEffect(() => () => onAway(0), [onAway]);
	if (away === 0) return null;
	return (
		<Menu
			label={t.moreTools}
			placement="bottom end"
			trigger={
				<IconButton label={t.moreTools}>
					<Ellipsis size={18} aria-hidden />
				</IconButton>
			}
		>
			{tools.slice(0, away).map(({ label, icon: Icon, run, shortcut, isDisabled, isOn }) => (
				<MenuItem
					key={label}
					icon={<Icon size={16} />}
					onAction={run}
					{...(shortcut ? { shortcut } : {})}
					{...(isDisabled ? { isDisabled } : {})}
					{...(isOn === undefined ? {} : { isToggle: true, isChosen: isOn })}
				>
					{label}
				</MenuItem>
			))}
		</Menu>
	);
}

/** The places a card may go to, as a list: the way of the board for who does not drag. */

import { ArrowRightLeft } from "lucide-react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { texts } from "#client/features/portfolio/views/texts.ts";

export type Place = { readonly value: string; readonly name: string };

type MoveMenuProps = { name: string; places: readonly Place[]; now: string; onMove: (to: string) => void };

export function MoveMenu({ name, places, now, onMove }: MoveMenuProps) {
	const t = useTexts(texts);
	const label = t.moveTo(name);
	return (
		<Menu
			label={label}
			placement="bottom end"
			trigger={
				<IconButton label={label} size="small">
					<ArrowRightLeft size={14} aria-hidden />
				</IconButton>
			}
		>
			{places.map(({ value, name: place }) => (
				<MenuItem key={value} isChosen={value === now} onAction={() => onMove(value)}>
					{place}
				</MenuItem>
			))}
		</Menu>
	);
}

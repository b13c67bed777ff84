/** A list of acts opened by a button: `<Menu label="…" trigger={<IconButton …/>}><MenuItem onAction={…}>…</MenuItem></Menu>`. The list comes when it is first opened. */

import { cloneElement, type ReactElement, type ReactNode, useRef, useState } from "react";
import type { ButtonProps, PressEvent } from "react-aria-components";
import { later, useLater } from "#client/ui/later.ts";
import type { MenuListProps } from "#client/ui/menu-parts.ts";

const listCode = later(() => import("#client/ui/menu-list.tsx").then((file) => file.MenuList));

type MenuProps = {
	/** A Button or an IconButton. */
	trigger: ReactElement<ButtonProps & { ref?: React.Ref<HTMLButtonElement> }>;
	label: string;
	placement?: MenuListProps["placement"];
	isOpen?: boolean;
	onOpenChange?: (isOpen: boolean) => void;
	/** MenuItem, MenuGroup and MenuLine. */
	children: ReactNode;
};

export function Menu({ trigger, label, placement, isOpen: isOpenThere, onOpenChange, children }: MenuProps) {
	const [isOpenHere, setOpenHere] = useState(false);
	const [focus, setFocus] = useState<MenuListProps["focus"]>("list");
	const button = useRef<HTMLButtonElement>(null);
	const isOpen = isOpenThere ?? isOpenHere;
	const setOpen = (next: boolean, start: MenuListProps["focus"] = "list") => {
		setFocus(start);
		setOpenHere(next);
		onOpenChange?.(next);
	};
	const List = useLater(listCode, isOpen, { onGiveUp: () => setOpen(false) });
	const press = (event: PressEvent, start: MenuListProps["focus"]) => {
		// The focus comes back here when the list closes.
		button.current?.focus({ preventScroll: true });
		setOpen(!isOpen, event.pointerType === "virtual" ? "first" : start);
	};
	return (
		<>
			{cloneElement(trigger, {
				ref: button,
				"aria-haspopup": "menu",
				"aria-expanded": isOpen,
				// As menus of the system: at once under a mouse or a key, when a finger leaves.
				onPressStart: (event) => {
					if (event.pointerType !== "touch") press(event, event.pointerType === "keyboard" ? "first" : "list");
				},
				onPress: (event) => {
					if (event.pointerType === "touch") press(event, "list");
				},
				onKeyDown: (event) => {
					if (event.key === "ArrowDown") setOpen(true, "first");
					else if (event.key === "ArrowUp") setOpen(true, "last");
					else return event.continuePropagation();
					event.preventDefault();
				},
			})}
			{isOpen && List && (
				<List
					anchor={button}
					label={label}
					{...(placement ? { placement } : {})}
					focus={focus}
					onClose={() => setOpen(false)}
				>
					{children}
				</List>
			)}
		</>
	);
}

/** A list of acts opened by a button: `<Menu label="…" trigger={<IconButton …/>}><MenuItem onAction={…}>…</MenuItem></Menu>`. */

import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuTrigger, Popover, type PopoverProps } from "react-aria-components";
import styles from "./Menu.module.css";

type MenuProps = {
	trigger: ReactElement;
	label: string;
	placement?: PopoverProps["placement"];
	isOpen?: boolean;
	onOpenChange?: (isOpen: boolean) => void;
	/** MenuItem, MenuGroup and MenuLine. */
	children: ReactNode;
};

export function Menu({ trigger, label, placement = "bottom start", isOpen, onOpenChange, children }: MenuProps) {
	return (
		<MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
			{trigger}
			<Popover className={styles.popover} placement={placement} offset={4}>
				<AriaMenu className={styles.menu} aria-label={label}>
					{children}
				</AriaMenu>
			</Popover>
		</MenuTrigger>
	);
}

/** What a menu and its items share. The code that shows them comes after the page, and reaches the items through their list. */

import { type ComponentType, createContext, type ReactNode, type RefObject } from "react";
import type { PopoverProps } from "react-aria-components";

export type MenuListProps = {
	/** What it stands beside, and where the focus goes back. */
	anchor: RefObject<HTMLElement | null>;
	label: string;
	placement?: PopoverProps["placement"];
	/** Where the focus begins: on the list itself for who points, on an item for who types. */
	focus: "list" | "first" | "last";
	onClose: () => void;
	/** MenuItem, MenuGroup and MenuLine. */
	children: ReactNode;
};

export type MenuItemProps = {
	children: string;
	onAction?: () => void;
	href?: string;
	icon?: ReactNode;
	description?: string;
	shortcut?: string;
	isDanger?: boolean;
	isDisabled?: boolean;
	/** The current choice, in a menu of choices. */
	isChosen?: boolean;
	/** On or off by itself, instead of one choice among others. */
	isToggle?: boolean;
	id?: string;
};

export type MenuGroupProps = { title: string; children: ReactNode };

/** Set by the list, for the items inside. */
export const MenuPartsContext = createContext<{
	ListedItem: ComponentType<MenuItemProps>;
	ListedGroup: ComponentType<MenuGroupProps>;
	ListedLine: ComponentType;
} | null>(null);

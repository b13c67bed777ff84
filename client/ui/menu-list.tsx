/** The open list of a menu and what it holds. Loaded when a menu is first opened, or ahead. */

import { Check } from "lucide-react";
import type { ComponentProps } from "react";
import {
	Menu as AriaMenu,
	MenuItem as AriaMenuItem,
	type MenuItemProps as AriaItemProps,
	Header,
	Keyboard,
	MenuSection,
	Popover,
	Separator,
} from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import {
	type MenuGroupProps,
	type MenuItemProps,
	type MenuListProps,
	MenuPartsContext,
} from "#client/ui/menu-parts.ts";
import styles from "./Menu.module.css";

export function MenuList({ anchor, label, placement = "bottom start", focus, onClose, children }: MenuListProps) {
	return (
		<Popover
			className={styles.popover}
			trigger="MenuTrigger"
			triggerRef={anchor}
			placement={placement}
			offset={4}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
		>
			<MenuPartsContext value={PARTS}>
				<AriaMenu
					className={styles.menu}
					aria-label={label}
					autoFocus={focus === "list" ? true : focus}
					onClose={onClose}
				>
					{children}
				</AriaMenu>
			</MenuPartsContext>
		</Popover>
	);
}

function ListedItem({
	children,
	onAction,
	href,
	icon,
	description,
	shortcut,
	isDanger,
	isDisabled,
	isChosen,
	isToggle,
	id,
}: MenuItemProps) {
	return (
		<AriaMenuItem
			id={id}
			textValue={children}
			onAction={onAction}
			href={href}
			isDisabled={isDisabled}
			className={classNames(styles.item, isDanger && styles.danger)}
			aria-current={href && isChosen ? "true" : undefined}
			{...(isChosen === undefined || href
				? {}
				: { render: choice(isToggle ? "menuitemcheckbox" : "menuitemradio", isChosen) })}
		>
			<span className={styles.icon} aria-hidden>
				{isChosen ? <Check size={16} /> : icon}
			</span>
			<span className={styles.words}>
				{children}
				{description && <span className={styles.description}>{description}</span>}
			</span>
			{shortcut && <Keyboard className={styles.shortcut}>{shortcut}</Keyboard>}
		</AriaMenuItem>
	);
}

/** A choice among others says so, and whether it is the one in use; pressing it still acts and closes the menu. */
function choice(role: "menuitemradio" | "menuitemcheckbox", isChosen: boolean): NonNullable<AriaItemProps["render"]> {
	const said = { role, "aria-checked": isChosen };
	return (props) => <div {...(props as ComponentProps<"div">)} {...said} />;
}

function ListedGroup({ title, children }: MenuGroupProps) {
	return (
		<MenuSection className={styles.group}>
			<Header className={styles.title}>{title}</Header>
			{children}
		</MenuSection>
	);
}

function ListedLine() {
	return <Separator className={styles.line} />;
}

const PARTS = { ListedItem, ListedGroup, ListedLine };

/** One act of a menu, with an icon, a second line or a key combination if they help. */

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Keyboard, MenuItem as AriaMenuItem } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Menu.module.css";

type MenuItemProps = {
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
	id?: string;
};

export function MenuItem({
	children,
	onAction,
	href,
	icon,
	description,
	shortcut,
	isDanger,
	isDisabled,
	isChosen,
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
			aria-current={isChosen ? "true" : undefined}
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

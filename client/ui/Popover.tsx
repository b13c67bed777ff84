/** A small surface opened by its trigger, closed by Échap or a click outside; focus goes back to the trigger. */

import type { ReactElement, ReactNode } from "react";
import {
	Popover as AriaPopover,
	type PopoverProps as AriaPopoverProps,
	Dialog,
	DialogTrigger,
} from "react-aria-components";
import styles from "./Popover.module.css";

type PopoverProps = {
	/** A Button or an IconButton. */
	trigger: ReactElement;
	/** Says what the popover is, for screen readers. */
	label: string;
	placement?: AriaPopoverProps["placement"];
	isOpen?: boolean;
	onOpenChange?: (isOpen: boolean) => void;
	children: ReactNode | ((close: () => void) => ReactNode);
};

export function Popover({ trigger, label, placement = "bottom start", isOpen, onOpenChange, children }: PopoverProps) {
	return (
		<DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
			{trigger}
			<AriaPopover className={styles.popover} placement={placement} offset={6}>
				<Dialog className={styles.content} aria-label={label}>
					{({ close }) => (typeof children === "function" ? children(close) : children)}
				</Dialog>
			</AriaPopover>
		</DialogTrigger>
	);
}

/** The surface of a popover. Loaded when one is first opened, or ahead. */

import type { ReactNode, RefObject } from "react";
import { Dialog, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from "react-aria-components";
import styles from "./Popover.module.css";

export type PopoverSurfaceProps = {
	anchor: RefObject<HTMLElement | null>;
	label: string;
	placement: AriaPopoverProps["placement"];
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
	children: ReactNode | ((close: () => void) => ReactNode);
};

export function PopoverSurface({ anchor, label, placement, isOpen, onOpenChange, children }: PopoverSurfaceProps) {
	return (
		<AriaPopover
			className={styles.popover}
			trigger="DialogTrigger"
			triggerRef={anchor}
			placement={placement}
			offset={6}
			isOpen={isOpen}
			onOpenChange={onOpenChange}
		>
			<Dialog className={styles.content} aria-label={label}>
				{() => (typeof children === "function" ? children(() => onOpenChange(false)) : children)}
			</Dialog>
		</AriaPopover>
	);
}

/** A button with an icon only: its label is required, spoken by screen readers and shown as a tooltip on hover and focus. */

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, type TooltipProps } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import { Tooltip } from "#client/ui/Tooltip.tsx";
import styles from "./IconButton.module.css";

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> & {
	label: string;
	/** The icon, 18 or 20 px. */
	children: ReactNode;
	size?: "small" | "medium" | "large";
	variant?: "quiet" | "outlined";
	/** A key combination shown beside the label in the tooltip, such as « Ctrl+B ». */
	shortcut?: string;
	tooltipPlacement?: TooltipProps["placement"];
	/** For buttons that stay pressed, such as « gras ». */
	isPressed?: boolean;
	className?: string;
};

export function IconButton({
	label,
	children,
	size = "medium",
	variant = "quiet",
	shortcut,
	tooltipPlacement,
	isPressed,
	className,
	...props
}: IconButtonProps) {
	return (
		<Tooltip text={label} shortcut={shortcut} placement={tooltipPlacement}>
			<AriaButton
				{...props}
				aria-label={label}
				aria-pressed={isPressed}
				className={classNames(styles.button, styles[size], styles[variant], isPressed && styles.pressed, className)}
			>
				{children}
			</AriaButton>
		</Tooltip>
	);
}

/** The words behind an icon, on hover and on keyboard focus. Its child must be a focusable part. */

import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, type TooltipProps as AriaTooltipProps, TooltipTrigger } from "react-aria-components";
import { Kbd } from "#client/ui/Kbd.tsx";
import styles from "./Tooltip.module.css";

type TooltipProps = {
	text: string;
	shortcut?: string;
	placement?: AriaTooltipProps["placement"];
	children: ReactElement;
};

export function Tooltip({ text, shortcut, placement = "bottom", children }: TooltipProps) {
	return (
		<TooltipTrigger delay={500} closeDelay={80}>
			{children}
			<AriaTooltip className={styles.tooltip} placement={placement} offset={6}>
				{text}
				{shortcut && <Kbd keys={shortcut} />}
			</AriaTooltip>
		</TooltipTrigger>
	);
}

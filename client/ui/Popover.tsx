/** A small surface opened by its trigger, closed by Échap or a click outside; focus goes back to the trigger. It comes when it is first opened. */

import { cloneElement, type ReactElement, type ReactNode, type Ref, useRef, useState } from "react";
import type { ButtonProps, PopoverProps as AriaPopoverProps } from "react-aria-components";
import { later, useLater } from "#client/ui/later.ts";

const surfaceCode = later(() => import("#client/ui/popover-surface.tsx").then((file) => file.PopoverSurface));

type PopoverProps = {
	/** A Button or an IconButton. */
	trigger: ReactElement<ButtonProps & { ref?: Ref<HTMLButtonElement> }>;
	/** Says what the popover is, for screen readers. */
	label: string;
	placement?: AriaPopoverProps["placement"];
	isOpen?: boolean;
	onOpenChange?: (isOpen: boolean) => void;
	children: ReactNode | ((close: () => void) => ReactNode);
};

export function Popover({
	trigger,
	label,
	placement = "bottom start",
	isOpen: isOpenThere,
	onOpenChange,
	children,
}: PopoverProps) {
	const [isOpenHere, setOpenHere] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const isOpen = isOpenThere ?? isOpenHere;
	const setOpen = (next: boolean) => {
		setOpenHere(next);
		onOpenChange?.(next);
	};
	const Surface = useLater(surfaceCode, isOpen, { onGiveUp: () => setOpen(false) });
	return (
		<>
			{cloneElement(trigger, {
				ref: button,
				"aria-haspopup": "dialog",
				"aria-expanded": isOpen,
				onPress: () => {
					// The focus comes back here when the surface closes.
					button.current?.focus({ preventScroll: true });
					setOpen(!isOpen);
				},
			})}
			{Surface && (
				<Surface anchor={button} label={label} placement={placement} isOpen={isOpen} onOpenChange={setOpen}>
					{children}
				</Surface>
			)}
		</>
	);
}

/** A question or a form in front of the page: focus stays inside, Échap closes, focus goes back to where it was. It comes when one is first opened. */

import type { ReactNode } from "react";
import { later, useLater } from "#client/ui/later.ts";

/** What every dialog is drawn with. Whoever must open one without a network has it fetched before. */
export const dialogCode = later(() => import("#client/ui/dialog-surface.tsx").then((file) => file.DialogSurface));

export type DialogProps = {
	title: string;
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
	size?: "small" | "medium" | "large" | "full";
	/** Buttons of the bottom bar, the main one last. */
	actions?: ReactNode;
	/** A click outside closes too; not for forms that would lose what was written. */
	isDismissable?: boolean;
	role?: "dialog" | "alertdialog";
	children: ReactNode;
};

export function Dialog(props: DialogProps) {
	const Surface = useLater(dialogCode, props.isOpen, { onGiveUp: () => props.onOpenChange(false) });
	return Surface && <Surface {...props} />;
}

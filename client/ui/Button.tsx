/** A button with words: `primary` for the one main act of a screen, `secondary` by default, `quiet` in bars and rows, `danger` for what cannot be undone. */

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { texts } from "#client/ui/texts.ts";
import styles from "./Button.module.css";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style" | "isPending"> & {
	children: ReactNode;
	variant?: ButtonVariant;
	size?: ButtonSize;
	/** An icon of 18 px before the words. */
	icon?: ReactNode;
	/** Its act is under way: it keeps the focus, says so, and does nothing more until then. */
	isPending?: boolean;
	/** Takes the whole width. */
	isWide?: boolean;
	className?: string;
};

export function Button({
	children,
	variant = "secondary",
	size = "medium",
	icon,
	isWide,
	className,
	isPending,
	...props
}: ButtonProps) {
	const t = useTexts(texts);
	return (
		<AriaButton
			{...props}
			{...(isPending ? { type: "button", onPress: undefined, "aria-disabled": true } : {})}
			className={buttonClass({ variant, size, isWide, className: classNames(className, isPending && styles.pending) })}
		>
			{isPending ? <Spinner size={16} label={t.pending} /> : icon && <span className={styles.icon}>{icon}</span>}
			<span>{children}</span>
		</AriaButton>
	);
}

/** The look of a button for what is not one (a link that acts as the main way forward). */
export function buttonClass(look: {
	variant?: ButtonVariant;
	size?: ButtonSize;
	isWide?: boolean;
	className?: string;
}): string {
	const { variant = "secondary", size = "medium", isWide, className } = look;
	return classNames(styles.button, styles[variant], styles[size], isWide && styles.wide, className);
}

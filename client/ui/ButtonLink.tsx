/** A link that looks like a button, for a main way forward that is a page. */

import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClass } from "#client/ui/Button.tsx";

type ButtonLinkProps = Omit<LinkProps, "children" | "className" | "style"> & {
	children: ReactNode;
	variant?: ButtonVariant;
	size?: ButtonSize;
	icon?: ReactNode;
	isWide?: boolean;
	className?: string;
};

export function ButtonLink({ children, variant, size, icon, isWide, className, ...props }: ButtonLinkProps) {
	return (
		<Link {...props} className={buttonClass({ variant, size, isWide, className })}>
			{icon}
			<span>{children}</span>
		</Link>
	);
}

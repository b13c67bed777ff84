/** One or two words that qualify: a state, a level, a sector. Never by colour alone: the words say it. */

import type { CSSProperties, ReactNode } from "react";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Badge.module.css";

type BadgeProps = {
	children: ReactNode;
	tone?: "neutral" | "accent" | "ok" | "warn" | "danger" | "info";
	/** A sector's place in the palette, 0 to 9; replaces the tone. */
	hue?: number;
	icon?: ReactNode;
};

export function Badge({ children, tone = "neutral", hue, icon }: BadgeProps) {
	const colours =
		hue === undefined
			? undefined
			: ({ "--badge": `var(--sector-${hue}-soft)`, "--badge-ink": `var(--sector-${hue})` } as CSSProperties);
	return (
		<span className={classNames(styles.badge, hue === undefined && styles[tone])} style={colours}>
			{icon}
			{children}
		</span>
	);
}

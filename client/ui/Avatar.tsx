/** A person as initials on their colour; a guest's is squared. The name is spoken, and shown by whoever draws it. */

import type { CSSProperties } from "react";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Avatar.module.css";

export type AvatarProps = {
	name: string;
	/** One or two letters; taken from the name when absent. */
	initials?: string;
	/** A colour token: `var(--caret-3)` or `var(--sector-2)`. */
	colour?: string;
	/** Text on that colour; white by default, right for carets. */
	ink?: string;
	/** A sector's place in the palette, 0 to 9; replaces the colour and the ink. */
	hue?: number;
	/** A second colour, as a dot at the foot: `var(--sector-2)`. */
	mark?: string;
	size?: "small" | "medium" | "large";
	shape?: "round" | "squared";
	/** Here but doing nothing for a while. */
	isIdle?: boolean;
	/** When the name is written right beside it. */
	isDecorative?: boolean;
};

export function Avatar({
	name,
	initials = lettersOf(name),
	colour = "var(--accent)",
	ink = "#ffffff",
	hue,
	mark,
	size = "medium",
	shape = "round",
	isIdle,
	isDecorative,
}: AvatarProps) {
	const look =
		hue === undefined ? { colour, ink } : { colour: `var(--sector-${hue})`, ink: `var(--sector-${hue}-ink)` };
	return (
		<span
			className={classNames(styles.avatar, styles[size], styles[shape], isIdle && styles.idle)}
			style={{ "--avatar": look.colour, "--avatar-ink": look.ink } as CSSProperties}
		>
			<span aria-hidden>{initials}</span>
			{mark && <span aria-hidden className={styles.mark} style={{ background: mark }} />}
			{!isDecorative && <VisuallyHidden>{name}</VisuallyHidden>}
		</span>
	);
}

/** Letters and digits only: « Ana Gagnon (2) » is « A2 », never « A( ». */
function lettersOf(name: string): string {
	const letters = name
		.split(/[\s-]+/u)
		.map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
		.filter((letter) => letter !== undefined);
	const pair = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
	return pair.join("").toLocaleUpperCase("fr-CA") || "?";
}

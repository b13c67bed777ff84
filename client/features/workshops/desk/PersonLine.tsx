/** Somebody of a workshop on a line of a list: how they are called, what is said of them, and what whoever leads may do for them. */

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { GuestBadge } from "#client/document/GuestBadge.tsx";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";

type PersonLineProps = {
	name: string;
	about: string;
	/** Before their name. */
	rank?: number;
	isAway?: boolean;
	/** Came by the code alone. */
	isGuest?: boolean;
	/** Among others in a small place: what is said of them is beside their name. */
	isCompact?: boolean;
	/** Badges, then what may be done. */
	children?: ReactNode;
};

export function PersonLine({
	name,
	about,
	rank,
	isAway = false,
	isGuest = false,
	isCompact = false,
	children,
}: PersonLineProps) {
	return (
		<li className={styles.person} data-away={isAway || undefined} data-compact={isCompact || undefined}>
			{rank !== undefined && <span className={styles.rank}>{rank}</span>}
			<span className={styles.personWords}>
				<span>{name}</span> {about !== "" && <span className={styles.soft}>{about}</span>}
			</span>
			{isGuest && <GuestBadge />}
			{children}
		</li>
	);
}

/** What may be done for somebody, behind one button. */
export function PersonMenu({ label, children }: { label: string; children: ReactNode }) {
	return (
		<Menu
			label={label}
			placement="bottom end"
			trigger={
				<IconButton size="small" label={label}>
					<Ellipsis size={16} aria-hidden />
				</IconButton>
			}
		>
			{children}
		</Menu>
	);
}

/** One line of a list of links, with the way to take it away. */

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./ResourcePanel.module.css";

type RemovableProps = {
	/** What the button does. */
	label: string;
	/** Null for who may only read. */
	onRemove: (() => void) | null;
	children: ReactNode;
};

export function Removable({ label, onRemove, children }: RemovableProps) {
	return (
		<li className={styles.row}>
			<span className={styles.rowWords}>{children}</span>
			{onRemove && (
				<IconButton label={label} size="small" onPress={onRemove}>
					<X size={16} aria-hidden />
				</IconButton>
			)}
		</li>
	);
}

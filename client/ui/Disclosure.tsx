/** A part of a page that opens and closes by its title. What is found by the browser's search opens by itself; all of it is printed. */

import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import styles from "./Disclosure.module.css";

type DisclosureProps = {
	title: string;
	headingLevel?: 2 | 3;
	/** A few words beside the title, read when it is closed too. */
	aside?: ReactNode;
	/** Whether it is open at first. */
	isOpenFirst?: boolean;
	children: ReactNode;
};

export function Disclosure({ title, headingLevel = 2, aside, isOpenFirst = true, children }: DisclosureProps) {
	const Heading = `h${headingLevel}` as const;
	const [isOpen, setOpen] = useState(isOpenFirst);
	return (
		<details className={styles.part} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary className={styles.summary}>
				<ChevronRight size={18} className={styles.chevron} aria-hidden />
				<Heading className={styles.title}>{title}</Heading>
				{aside !== undefined && <span className={styles.aside}>{aside}</span>}
			</summary>
			<div className={styles.body}>{children}</div>
		</details>
	);
}

/** Some acts of a menu under a common heading, or set apart by a line. */

import type { ReactNode } from "react";
import { Header, MenuSection, Separator } from "react-aria-components";
import styles from "./Menu.module.css";

export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
	return (
		<MenuSection className={styles.group}>
			<Header className={styles.title}>{title}</Header>
			{children}
		</MenuSection>
	);
}

export function MenuLine() {
	return <Separator className={styles.line} />;
}

/** A row of buttons that is one stop of the Tab key; arrows go from one to the next. */

import type { ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Toolbar.module.css";

type ToolbarProps = { label: string; children: ReactNode; className?: string };

export function Toolbar({ label, children, className }: ToolbarProps) {
	return (
		<AriaToolbar aria-label={label} className={classNames(styles.toolbar, className)}>
			{children}
		</AriaToolbar>
	);
}

export function ToolbarLine() {
	// biome-ignore lint/a11y/useSemanticElements: hr cannot stand upright
	return <div role="separator" aria-orientation="vertical" className={styles.line} />;
}

/** Turns something on or off at once. */

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import styles from "#client/ui/choice.module.css";

type SwitchProps = Omit<AriaSwitchProps, "children" | "className" | "style"> & {
	children: ReactNode;
	className?: string;
};

export function Switch({ children, className, ...props }: SwitchProps) {
	return (
		<AriaSwitch {...props} className={classNames(styles.choice, className)}>
			<span className={styles.track} aria-hidden>
				<span className={styles.thumb} />
			</span>
			<span>{children}</span>
		</AriaSwitch>
	);
}

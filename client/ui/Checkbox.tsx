/** One thing that is so or not. */

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import { classNames } from "#client/ui/class-names.ts";
import styles from "#client/ui/choice.module.css";

type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className" | "style"> & {
	children?: ReactNode;
	className?: string;
};

export function Checkbox({ children, className, ...props }: CheckboxProps) {
	return (
		<AriaCheckbox {...props} className={classNames(styles.choice, className)}>
			{({ isSelected, isIndeterminate }) => (
				<>
					<span className={styles.box} aria-hidden>
						{isIndeterminate ? <Minus size={14} strokeWidth={3} /> : isSelected && <Check size={14} strokeWidth={3} />}
					</span>
					{children && <span>{children}</span>}
				</>
			)}
		</AriaCheckbox>
	);
}

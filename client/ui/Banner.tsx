/** A sentence across a page or a panel about its state, with one act if there is one. */

import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { texts } from "#client/ui/texts.ts";
import styles from "./Banner.module.css";

type BannerProps = {
	tone?: "info" | "warn" | "danger";
	children: ReactNode;
	action?: ReactNode;
	onClose?: () => void;
	/** Spoken when it appears (for what happens while somebody is at work). */
	isLive?: boolean;
};

const ICONS = { info: Info, warn: TriangleAlert, danger: CircleAlert };

export function Banner({ tone = "info", children, action, onClose, isLive }: BannerProps) {
	const t = useTexts(texts);
	const Icon = ICONS[tone];
	return (
		<div className={classNames(styles.banner, styles[tone])} role={isLive ? "status" : undefined}>
			<Icon size={20} className={styles.icon} aria-hidden />
			<div className={styles.words}>{children}</div>
			{action && <div className={styles.action}>{action}</div>}
			{onClose && (
				<IconButton label={t.close} size="small" onPress={onClose}>
					<X size={16} aria-hidden />
				</IconButton>
			)}
		</div>
	);
}

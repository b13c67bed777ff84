/** Where something could not be shown: what happened, in a sentence, and a way to try again. */

import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { texts } from "#client/ui/texts.ts";
import styles from "./State.module.css";

type ErrorStateProps = {
	title: string;
	children: ReactNode;
	onRetry?: () => void;
	/** Other ways out, beside « Réessayer ». */
	action?: ReactNode;
	isCompact?: boolean;
	/** 1 when it is the whole page. */
	headingLevel?: 1 | 2 | 3;
};

export function ErrorState({ title, children, onRetry, action, isCompact, headingLevel = 2 }: ErrorStateProps) {
	const t = useTexts(texts);
	const Heading = `h${headingLevel}` as const;
	return (
		<div className={classNames(styles.state, isCompact && styles.compact)} role="alert">
			<span className={classNames(styles.icon, styles.danger)} aria-hidden>
				<TriangleAlert size={24} />
			</span>
			<Heading className={styles.title}>{title}</Heading>
			<p className={styles.sentence}>{children}</p>
			{(onRetry || action) && (
				<div className={styles.actions}>
					{onRetry && <Button onPress={onRetry}>{t.retry}</Button>}
					{action}
				</div>
			)}
		</div>
	);
}

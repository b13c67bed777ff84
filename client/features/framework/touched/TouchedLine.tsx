/** One thing a passage touches, as it is drawn: its name, which leads to it, where it stands now, and the way back to the passage. */

import { CornerDownLeft } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import type { Cited } from "#client/features/framework/touched/cited-in.ts";
import { texts } from "#client/features/framework/touched/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import styles from "./TouchedPanel.module.css";

type TouchedLineProps = {
	cited: Cited;
	name: string;
	href: string | null;
	/** Archived, deleted… */
	badge?: string | null;
	onShow: (block: string, place: number, count: number) => void;
	/** Where it stands now. */
	children?: ReactNode;
};

export function TouchedLine({ cited, name, href, badge = null, onShow, children }: TouchedLineProps) {
	const t = useTexts(texts);
	const [shown, setShown] = useState(-1);
	const { blocks } = cited;
	const isSeveral = blocks.length > 1;
	const show = () => {
		const next = (shown + 1) % blocks.length;
		const block = blocks[next];
		if (block === undefined) return;
		setShown(next);
		onShow(block, next + 1, blocks.length);
	};
	return (
		<li className={styles.item}>
			<p className={styles.name}>
				<span className={styles.icon}>
					<CitableIcon kind={cited.kind} size={16} />
				</span>
				{href === null ? <span>{name}</span> : <Link href={href}>{name}</Link>}
				{badge !== null && <Badge tone="warn">{badge}</Badge>}
			</p>
			{children}
			{blocks.length > 0 && (
				<Button
					size="small"
					variant="quiet"
					className={styles.show}
					icon={<CornerDownLeft size={14} aria-hidden />}
					aria-label={isSeveral ? t.showPassagesOf(name, blocks.length) : t.showPassageOf(name)}
					onPress={show}
				>
					{isSeveral ? t.showPassages(blocks.length) : t.showPassage}
				</Button>
			)}
		</li>
	);
}

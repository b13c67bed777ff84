/** What was archived of a list, each with the way back. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import styles from "./Manage.module.css";
import { manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";

type ArchivedLinesProps = {
	title: string;
	lines: readonly { id: string; label: string }[];
	onRestore: (id: string) => void;
};

export function ArchivedLines({ title, lines, onRestore }: ArchivedLinesProps) {
	const t = useTexts(manageTexts);
	if (lines.length === 0) return null;
	return (
		<Disclosure title={title} headingLevel={3} aside={lines.length} isOpenFirst={false}>
			<ul className={styles.list}>
				{lines.map(({ id, label }) => (
					<li key={id} className={styles.archived}>
						<Button size="small" onPress={() => onRestore(id)}>
							{t.restore(label || t.unnamed)}
						</Button>
					</li>
				))}
			</ul>
		</Disclosure>
	);
}

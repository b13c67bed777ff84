/** A section of the list: its heading, its cards, and where the card that is taken would come at its end. */

import type { KeyboardEvent, ReactNode } from "react";
import type { BaliseSection as Section, sectionTable } from "#shared/document/balise-set.ts";
import { removeSection } from "#shared/document/balise-sections.ts";
import { SectionHeading } from "#client/document/SectionHeading.tsx";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import type { useCardDrag } from "#client/ui/use-card-drag.ts";
import styles from "./BaliseSetPage.module.css";

type BaliseSectionProps = {
	/** Null for the balises that stand in none. */
	section: Section | null;
	sections: readonly Section[];
	table: ReturnType<typeof sectionTable>;
	canWrite: boolean;
	drag: ReturnType<typeof useCardDrag>["drag"];
	helpId: string;
	isEmpty: boolean;
	onKeyDown: (event: KeyboardEvent) => void;
	children: ReactNode;
};

export function BaliseSection(props: BaliseSectionProps) {
	const { section, sections, table, canWrite, drag, helpId, isEmpty, onKeyDown, children } = props;
	const t = useTexts(texts);
	const words = useTexts(lifeTexts);
	const place = drag?.place;
	const isEnd = place?.list === (section?.id ?? "") && place.before === null;
	return (
		<section data-drop-list={section?.id ?? ""} className={classNames(styles.group, isEnd && styles.dropAtEnd)}>
			{sections.length > 0 && (
				<SectionHeading
					table={table}
					section={section}
					sections={sections}
					words={words}
					canWrite={canWrite}
					onRemove={(id) => removeSection(table.doc, id)}
				/>
			)}
			{isEmpty && <p className={styles.count}>{words.sectionEmpty}</p>}
			<ul
				className={styles.list}
				aria-label={section?.name || t.listLabel}
				aria-describedby={helpId}
				onKeyDown={onKeyDown}
			>
				{children}
			</ul>
		</section>
	);
}

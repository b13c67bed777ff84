/** The heading of a section of a set: its name, written in place by those who may, and its acts. */

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./SectionHeading.module.css";

type Section = RecordOf<{ name: string }>;

/** What the set says of its sections. */
type SectionWords = {
	readonly noSection: string;
	readonly newSection: string;
	readonly sectionName: string;
	readonly sectionMenu: (name: string) => string;
	readonly sectionUp: string;
	readonly sectionDown: string;
	readonly sectionRemove: string;
	readonly sectionRemoved: string;
};

type SectionHeadingProps = {
	table: RecordTable<{ name: string }>;
	/** Null for the records that stand in none, where there are sections. */
	section: Section | null;
	/** All of them, in order. */
	sections: readonly Section[];
	words: SectionWords;
	canWrite: boolean;
	/** Takes the section away; what it holds stays. */
	onRemove: (section: RecordId) => void;
};

export function SectionHeading(props: SectionHeadingProps) {
	const { table, section, sections, words: t, canWrite, onRemove } = props;
	const toast = useToast();
	if (!section) return <h2 className={styles.name}>{t.noSection}</h2>;
	const name = section.name || t.newSection;
	if (!canWrite) return <h2 className={styles.name}>{name}</h2>;
	const at = sections.findIndex(({ id }) => id === section.id);
	const label = t.sectionMenu(name);
	return (
		<div className={styles.head}>
			<VisuallyHidden>
				<h2>{name}</h2>
			</VisuallyHidden>
			<div className={styles.field}>
				<DraftField
					label={t.sectionName}
					hideLabel
					value={section.name}
					canWrite
					onCommit={(value) => table.set(section.id, "name", value.trim())}
				/>
			</div>
			<Menu
				label={label}
				placement="bottom end"
				trigger={
					<IconButton label={label} size="small">
						<Ellipsis size={16} aria-hidden />
					</IconButton>
				}
			>
				<MenuItem
					icon={<ArrowUp size={16} />}
					onAction={() => at > 0 && table.move(section.id, sections[at - 2]?.id ?? null)}
				>
					{t.sectionUp}
				</MenuItem>
				<MenuItem
					icon={<ArrowDown size={16} />}
					onAction={() => sections[at + 1] && table.move(section.id, sections[at + 1]?.id ?? null)}
				>
					{t.sectionDown}
				</MenuItem>
				<MenuItem
					icon={<Trash2 size={16} />}
					onAction={() => {
						onRemove(section.id);
						toast({ text: t.sectionRemoved, tone: "ok" });
					}}
				>
					{t.sectionRemove}
				</MenuItem>
			</Menu>
		</div>
	);
}

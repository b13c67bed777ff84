/** What may be done with the cards that are chosen: how many they are, where they go, and letting go of them. It stays in sight at the foot of the board. */

import { FolderInput, FolderPlus, Undo2, X } from "lucide-react";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { ShownCluster } from "#client/features/workshops/group/use-groups.ts";
import { ALONE, NEW } from "#client/features/workshops/group/zones.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

type ChosenBarProps = {
	count: number;
	clusters: readonly ShownCluster[];
	/** Whether one of them is in a cluster. */
	mayLeave: boolean;
	onMove: (zone: string) => void;
	onClear: () => void;
};

export function ChosenBar({ count, clusters, mayLeave, onMove, onClear }: ChosenBarProps) {
	const t = useTexts(groupTexts);
	return (
		<section className={styles.bar} aria-label={t.chosen(count)}>
			<strong className={styles.barCount}>{t.chosen(count)}</strong>
			<Menu
				label={t.moveManyTo(count)}
				placement="top start"
				trigger={
					<Button size="small" variant="primary" icon={<FolderInput size={18} aria-hidden />}>
						{t.moveChosen}
					</Button>
				}
			>
				<MenuItem icon={<FolderPlus size={16} />} onAction={() => onMove(NEW)}>
					{t.newGroup}
				</MenuItem>
				{mayLeave && (
					<MenuItem icon={<Undo2 size={16} />} onAction={() => onMove(ALONE)}>
						{t.alone}
					</MenuItem>
				)}
				{clusters.length > 0 && (
					<MenuGroup title={t.groups}>
						{clusters.map(({ id, name }) => (
							<MenuItem key={id} icon={<FolderInput size={16} />} onAction={() => onMove(id)}>
								{name}
							</MenuItem>
						))}
					</MenuGroup>
				)}
			</Menu>
			<Button size="small" variant="quiet" icon={<X size={18} aria-hidden />} onPress={onClear}>
				{t.clearChosen}
			</Button>
		</section>
	);
}

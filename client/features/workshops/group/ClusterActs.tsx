/** What may be done with a cluster: another name, undoing it, and for whoever leads, making something of it. */

import { Ellipsis, Pencil, Sparkles, Ungroup } from "lucide-react";
import { useState } from "react";
import { BecomeDialog } from "#client/features/workshops/become/BecomeDialog.tsx";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import type { CardsHere } from "#client/features/workshops/cards/use-cards-of.ts";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { ShownCluster } from "#client/features/workshops/group/use-groups.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type ClusterMenuProps = { here: CardsHere; cluster: ShownCluster; onRename: () => void };

export function ClusterMenu({ here, cluster, onRename }: ClusterMenuProps) {
	const t = useTexts(groupTexts);
	const tCard = useTexts(cardTexts);
	const { leads, giveCard } = useWorkshop();
	const [isUndoing, setUndoing] = useState(false);
	const [isBecoming, setBecoming] = useState(false);
	return (
		<>
			<Menu
				label={t.groupActs(cluster.name)}
				placement="bottom end"
				trigger={
					<IconButton label={t.groupActs(cluster.name)} size="small">
						<Ellipsis size={18} aria-hidden />
					</IconButton>
				}
			>
				<MenuItem icon={<Pencil size={16} />} onAction={onRename}>
					{t.rename}
				</MenuItem>
				{leads && cluster.cards.length > 0 && (
					<MenuItem icon={<Sparkles size={16} />} onAction={() => setBecoming(true)}>
						{tCard.become}
					</MenuItem>
				)}
				<MenuItem icon={<Ungroup size={16} />} isDanger onAction={() => setUndoing(true)}>
					{t.undo}
				</MenuItem>
			</Menu>
			<ConfirmDialog
				title={t.undo}
				confirmLabel={t.undo}
				isOpen={isUndoing}
				onOpenChange={setUndoing}
				onConfirm={async () => {
					await giveCard({ kind: "remove-cluster", cluster: cluster.id }, t.undone);
				}}
			>
				{t.undoAsk(cluster.name)}
			</ConfirmDialog>
			{isBecoming && (
				<BecomeDialog
					step={here.step}
					name={cluster.name}
					cards={cluster.cards}
					cluster={cluster.id}
					onClose={() => setBecoming(false)}
				/>
			)}
		</>
	);
}

/** The name of a cluster while it is changed: Enter or leaving keeps it, Escape does not. */
export function ClusterName({ cluster, onDone }: { cluster: ShownCluster; onDone: () => void }) {
	const t = useTexts(groupTexts);
	const { giveCard } = useWorkshop();
	const [name, setName] = useState(cluster.name);
	const keep = () => {
		const said = name.trim();
		onDone();
		if (said !== "" && said !== cluster.name)
			void giveCard({ kind: "rename-cluster", cluster: cluster.id, name: said }, t.renamed);
	};
	return (
		<TextField
			label={t.renameLabel}
			hideLabel
			className={styles.renaming ?? ""}
			autoFocus
			maxLength={120}
			value={name}
			onChange={setName}
			onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
			onBlur={keep}
			onKeyDown={(event) => {
				if (event.key === "Enter") keep();
				else if (event.key === "Escape") onDone();
			}}
		/>
	);
}

/** One person of a workshop, and what whoever leads can do for or about them. */

import { DoorClosed, DoorOpen, Ellipsis, UserRoundCog } from "lucide-react";
import { useState } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function PersonRow({ member, names }: { member: MemberId; names: Names }) {
	const t = useTexts(deskTexts);
	const { me, state, give } = useWorkshop();
	const [isAsking, setAsking] = useState(false);
	const person = state.people.get(member);
	const name = names.of(member);
	const isHost = state.hosts.has(member);
	const isOut = person?.status === "out";
	const about = [person?.organisation, isOut || names.isPresent(member) ? "" : t.away].filter(Boolean).join(", ");
	return (
		<li>
			<span className={styles.personWords}>
				<span>{name}</span>
				<span className={styles.soft}>{about}</span>
			</span>
			{isHost && <Badge tone="accent">{t.host}</Badge>}
			{isOut && <Badge tone="danger">{t.out}</Badge>}
			{member !== me && (
				<Menu
					label={t.personMore(name)}
					placement="bottom end"
					trigger={
						<IconButton size="small" label={t.personMore(name)}>
							<Ellipsis size={16} aria-hidden />
						</IconButton>
					}
				>
					{isOut ? (
						<MenuItem icon={<DoorOpen size={16} />} onAction={() => void give({ kind: "admit", members: [member] })}>
							{t.letIn}
						</MenuItem>
					) : (
						<>
							<MenuItem
								icon={<UserRoundCog size={16} />}
								onAction={() => void give({ kind: "name-host", member, isHost: !isHost })}
							>
								{isHost ? t.unmakeHost : t.makeHost}
							</MenuItem>
							<MenuItem icon={<DoorClosed size={16} />} isDanger onAction={() => setAsking(true)}>
								{t.putOut}
							</MenuItem>
						</>
					)}
				</Menu>
			)}
			<ConfirmDialog
				title={t.putOutTitle(name)}
				confirmLabel={t.putOut}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={async () => {
					await give({ kind: "put-out", member });
				}}
			>
				{t.putOutAsk}
			</ConfirmDialog>
		</li>
	);
}

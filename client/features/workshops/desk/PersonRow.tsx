/** One person of a workshop, and what whoever leads can do for or about them. */

import { DoorClosed, DoorOpen, PenLine, UserRoundCog } from "lucide-react";
import { useState } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { PersonLine, PersonMenu } from "#client/features/workshops/desk/PersonLine.tsx";
import { RenameDialog } from "#client/features/workshops/desk/RenameDialog.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { leadTexts } from "#client/features/workshops/lead-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

export function PersonRow({ member, names }: { member: MemberId; names: Names }) {
	const t = useTexts(deskTexts);
	const { me, state, give } = useWorkshop();
	const [isAsking, setAsking] = useState(false);
	const tLead = useTexts(leadTexts);
	const nameHost = (isNamed: boolean) => give({ kind: "name-host", member, isHost: isNamed });
	const [isNaming, setNaming] = useState(false);
	const [isRenaming, setRenaming] = useState(false);
	const person = state.people.get(member);
	const name = names.of(member);
	const isHost = state.hosts.has(member);
	const isOut = person?.status === "out";
	const about = [person?.organisation, isOut || names.isPresent(member) ? "" : t.away].filter(Boolean).join(", ");
	return (
		<PersonLine name={name} about={about} isGuest={names.isGuest(member)}>
			{isHost && <Badge tone="accent">{t.host}</Badge>}
			{isOut && <Badge tone="danger">{t.out}</Badge>}
			{member !== me && (
				<PersonMenu label={t.personMore(name)}>
					{isOut ? (
						<MenuItem icon={<DoorOpen size={16} />} onAction={() => void give({ kind: "admit", members: [member] })}>
							{t.letIn}
						</MenuItem>
					) : (
						<>
							<MenuItem
								icon={<UserRoundCog size={16} />}
								onAction={() => (isHost ? void nameHost(false) : setNaming(true))}
							>
								{isHost ? t.unmakeHost : t.makeHost}
							</MenuItem>
							{names.isGuest(member) && (
								<MenuItem icon={<PenLine size={16} />} onAction={() => setRenaming(true)}>
									{t.rename}
								</MenuItem>
							)}
							<MenuItem icon={<DoorClosed size={16} />} isDanger onAction={() => setAsking(true)}>
								{t.putOut}
							</MenuItem>
						</>
					)}
				</PersonMenu>
			)}
			<ConfirmDialog
				title={tLead.nameTitle(name)}
				confirmLabel={t.makeHost}
				isOpen={isNaming}
				onOpenChange={setNaming}
				onConfirm={async () => {
					await nameHost(true);
				}}
			>
				{names.isGuest(member) ? tLead.nameGuest(name) : tLead.nameMember(name)}
			</ConfirmDialog>
			{isRenaming && <RenameDialog member={member} name={name} onClose={() => setRenaming(false)} />}
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
		</PersonLine>
	);
}

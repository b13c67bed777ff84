/** Changes somebody's role: each choice says its effect; the change can be taken back. One's own role is asked twice; a lower one, when open links give more (R260). */

import { useState } from "react";
import { canActOn, grantableRoles, type InvitedRole, ROLES } from "#shared/domain/role.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Invitation, Member } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { OtherLinks } from "#client/features/members/OtherLinks.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useEndLinks } from "#client/features/members/use-end-links.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleEffects } from "#client/i18n/role-effects.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type RolePickerProps = { member: Member; isMe: boolean; onChange: () => void };

export function RolePicker({ member, isMe, onChange }: RolePickerProps) {
	const api = useApi();
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const effects = useTexts(roleEffects);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	const [asked, setAsked] = useState<InvitedRole | null>(null);
	const [wider, setWider] = useState<{ role: InvitedRole; links: readonly Invitation[] } | null>(null);
	const [isEndingLinks, setEndingLinks] = useState(false);
	const endLinks = useEndLinks();
	/** None for whoever came by the code of a workshop. */
	const given = ROLES.find((role) => role === member.role) ?? null;

	const change = async (role: InvitedRole, before: InvitedRole | null) => {
		const result = await api.updateMember(workspace.id, member.id as MemberId, { role });
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		onChange();
		if (isMe) workspace.reload();
		toast({
			tone: "ok",
			text: t.roleChanged(member.name, names[role]),
			...(before && !isMe ? { action: { label: t.undo, onAction: () => void change(before, null) } } : {}),
		});
		return true;
	};

	/** A lower role does not hold against an open link that gives more: whoever lowers it decides of both. */
	const choose = async (role: InvitedRole) => {
		if (!canActOn(role, member.role) && workspace.can("invite")) {
			const open = await api.invitations(workspace.id);
			const links = open.ok ? open.value.filter((link) => !canActOn(role, link.role)) : [];
			if (links.length > 0) {
				setWider({ role, links });
				return;
			}
		}
		await change(role, given);
	};

	return (
		<>
			<Select
				label={t.roleOf(member.name)}
				hideLabel
				value={given}
				placeholder={names[member.role]}
				onChange={(role) => {
					if (role === given) return;
					if (isMe) setAsked(role);
					else void choose(role);
				}}
				options={grantableRoles(workspace.me.role).map((role) => ({
					value: role,
					label: names[role],
					description: effects[role],
				}))}
			/>
			{wider && (
				<ConfirmDialog
					title={t.lowerTitle(member.name)}
					confirmLabel={t.lowerConfirm}
					isOpen
					onOpenChange={() => setWider(null)}
					onConfirm={async () => {
						const isDone = await change(wider.role, given);
						if (isDone && isEndingLinks) await endLinks(wider.links);
						return isDone;
					}}
				>
					<p>{effects[wider.role]}</p>
					<OtherLinks
						links={wider.links}
						words={t.widerLinks(wider.links.length, names[wider.role])}
						isEnding={isEndingLinks}
						onChange={setEndingLinks}
					/>
				</ConfirmDialog>
			)}
			{asked && (
				<ConfirmDialog
					title={t.ownRoleTitle}
					confirmLabel={t.ownRoleConfirm}
					isOpen
					onOpenChange={() => setAsked(null)}
					onConfirm={() => change(asked, null)}
				>
					<p>{t.ownRole(effects[asked])}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

/** Creates an invitation link, then shows it: to copy, to scan, to project. */

import { useState } from "react";
import { grantableRoles, type Role, ROLES } from "#shared/domain/role.ts";
import { api } from "#client/api/api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { invitationLink } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { InvitationReady } from "#client/features/members/InvitationReady.tsx";
import { texts } from "#client/features/members/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleEffects, roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./InviteDialog.module.css";

type InviteDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const DAYS = ["1", "7", "30", "90"] as const;
const USES = ["1", "5", "25", "100", "unlimited"] as const;
type Uses = (typeof USES)[number];

export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
	const t = useTexts(texts);
	const [made, setMade] = useState<{ link: string; role: Role } | null>(null);
	const close = () => {
		onOpenChange(false);
		setMade(null);
	};
	if (made) {
		return (
			<Dialog
				title={t.readyTitle}
				isOpen={isOpen}
				onOpenChange={close}
				actions={<Button onPress={close}>{t.done}</Button>}
			>
				<InvitationReady link={made.link} role={made.role} />
			</Dialog>
		);
	}
	return <InvitationForm isOpen={isOpen} onClose={close} onMade={setMade} />;
}

type InvitationFormProps = {
	isOpen: boolean;
	onClose: () => void;
	onMade: (made: { link: string; role: Role }) => void;
};

function InvitationForm({ isOpen, onClose, onMade }: InvitationFormProps) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const effects = useTexts(roleEffects);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const cache = useResourceCache();
	const grantable = grantableRoles(workspace.me.role);
	const [role, setRole] = useState<Role>("editor");
	const [days, setDays] = useState<(typeof DAYS)[number]>("30");
	const [uses, setUses] = useState<Uses>("unlimited");
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	const create = async () => {
		setPending(true);
		setFailure(null);
		const result = await api.createInvitation(workspace.id, {
			role,
			days: Number(days),
			maxUses: uses === "unlimited" ? null : Number(uses),
		});
		setPending(false);
		if (!result.ok) {
			setFailure(result.error);
			return;
		}
		cache.invalidate(`workspaces/${workspace.id}/invitations`);
		onMade({ link: invitationLink(window.location.origin, result.value.token), role });
	};

	return (
		<Dialog
			title={t.inviteTitle}
			isOpen={isOpen}
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isPending} onPress={() => void create()}>
						{t.createLink}
					</Button>
				</>
			}
		>
			<div className={styles.form}>
				{failure && (
					<Banner tone="danger" isLive>
						{failureSentence(failure, language)}
					</Banner>
				)}
				<RadioGroup
					label={t.inviteRole}
					value={role}
					onChange={setRole}
					options={ROLES.filter((known) => grantable.includes(known)).map((known) => ({
						value: known,
						label: names[known],
						description: effects[known],
					}))}
				/>
				<div className={styles.limits}>
					<Select
						label={t.days}
						value={days}
						onChange={setDays}
						options={[
							{ value: "1", label: t.day1 },
							{ value: "7", label: t.day7 },
							{ value: "30", label: t.day30 },
							{ value: "90", label: t.day90 },
						]}
					/>
					<Select
						label={t.maxUses}
						value={uses}
						onChange={setUses}
						options={USES.map((value) => ({
							value,
							label: value === "unlimited" ? t.unlimited : t.people(Number(value)),
						}))}
					/>
				</div>
			</div>
		</Dialog>
	);
}
